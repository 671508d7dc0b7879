import type { ReactNode } from 'react';

/** Drawings of things at home and on the road. */
export const AT_HOME = {
  balcony: (
    <>
      <path d="M26 50V12h44v38" />
      <path d="M48 12v38" />
      <path className="soft" d="M10 50h76v34H10z" />
      <path d="M25 50v34M40 50v34M56 50v34M71 50v34" />
    </>
  ),
  battery: (
    <>
      <rect className="soft" x="10" y="30" width="68" height="38" rx="6" />
      <path d="M78 42h8v14h-8" />
      <path className="warm" d="M46 36 34 52h10l-4 12 14-17H44z" />
    </>
  ),
  bed: (
    <>
      <path className="soft" d="M32 60V46h40c8 0 14 5 14 14z" />
      <path d="M10 80V30M10 60h76v20M10 72h76" />
      <circle cx="21" cy="50" r="7" />
    </>
  ),
  charging: (
    <>
      <rect className="soft" x="14" y="12" width="36" height="74" rx="6" />
      <path className="warm" d="M35 24 24 42h9l-4 14 13-19h-9z" />
      <path d="M50 62h8c6 0 8 3 8 9v3" />
      <path className="soft" d="M60 74h12v10H60zM63 74v-6M69 74v-6" />
      <path d="M66 84v6" />
    </>
  ),
  cigarette: (
    <>
      <rect className="soft" x="18" y="50" width="42" height="11" rx="2" />
      <rect className="hot" x="60" y="50" width="12" height="11" rx="2" />
      <path d="M68 42c0-8 7-7 7-15" />
      <g className="ban">
        <circle cx="48" cy="48" r="41" />
        <path d="m19 19 58 58" />
      </g>
    </>
  ),
  ebike: (
    <>
      <circle className="soft" cx="21" cy="68" r="14" />
      <circle className="soft" cx="75" cy="68" r="14" />
      <path d="m21 68 15-24h26l13 24M36 44l10 24h12l4-24" />
      <path d="M62 44 58 26H47M28 41h18" />
      <rect className="warm" x="44" y="48" width="13" height="16" rx="2" />
    </>
  ),
  'gas-bottle': (
    <>
      <rect className="soft" x="26" y="34" width="44" height="52" rx="13" />
      <path d="M40 34V24h16v10M48 24v-8M38 14h20" />
      <path className="hot" d="M48 76c-9 0-12-6-9-13 2 3 4 3 5 0 0-5 2-8 6-11 0 7 8 9 8 16 0 5-4 8-10 8z" />
    </>
  ),
  'gas-tap': (
    <>
      <path d="M6 48h28M6 64h28M62 48h28M62 64h28" />
      <circle className="soft" cx="48" cy="56" r="16" />
      <path d="M48 40V26" />
      <path className="warm" d="M28 16h40v10H28z" />
    </>
  ),
  helmet: (
    <>
      <path className="soft" d="M12 60c0-24 15-40 37-40s35 17 35 40z" />
      <path d="M8 60h82M40 24c-7 8-9 20-9 36" />
      <path d="M24 60c3 16 11 24 24 24h8" />
    </>
  ),
  hood: (
    <>
      <path className="soft" d="M34 10h28v20l26 26H8l26-26z" />
      <path d="M22 44h52" />
      <path className="warm" d="M30 66c-6 8-2 12 0 12s6-4 0-12zM66 66c-6 8-2 12 0 12s6-4 0-12z" />
    </>
  ),
  hose: (
    <>
      <path className="soft" d="M6 18h14v16H6zM76 62h14v16H76z" />
      <path d="M20 22h12c22 0 2 44 28 44h16M20 30h10c14 0-2 44 30 44h16" />
      <path className="hot" d="m52 30-6 10h8l-6 12 16-14h-8l6-8z" />
    </>
  ),
  kit: (
    <>
      <path d="M36 32v-8c0-4 2-6 6-6h12c4 0 6 2 6 6v8" />
      <rect className="soft" x="10" y="32" width="76" height="52" rx="6" />
      <circle className="warm" cx="31" cy="62" r="9" />
      <path d="M31 53h14v7h-6" />
      <path className="warm" d="M54 54h12l10-5v20l-10-5H54z" />
    </>
  ),
  kitchen: (
    <>
      <path className="soft" d="M12 54h72v32H12z" />
      <path className="warm" d="M28 30h40v20H28z" />
      <path d="M18 36h10M68 36h10M24 30h48M40 22c-4-4 4-6 0-10M54 22c-4-4 4-6 0-10" />
      <circle cx="30" cy="70" r="5" />
      <circle cx="66" cy="70" r="5" />
    </>
  ),
  lighter: (
    <>
      <rect className="soft" x="32" y="46" width="32" height="42" rx="4" />
      <path d="M36 46V34h24v12" />
      <path className="hot" d="M48 6c8 9 10 14 6 20-3 4-9 4-12 0-4-6 1-11 6-20z" />
    </>
  ),
  phone: (
    <>
      <rect className="soft" x="24" y="6" width="48" height="84" rx="8" />
      <path d="M42 80h12" />
      <path className="ink-hot" d="M34 34v26M45 34v26M64 42a6 6 0 1 1-12 0 6 6 0 1 1 12 0c0 8-3 14-8 18" />
    </>
  ),
  plate: (
    <>
      <rect className="soft" x="6" y="28" width="84" height="42" rx="6" />
      <path d="M20 42v16M32 42h9v8h-9v8h9M54 42v16M66 42h10v16H66z" />
    </>
  ),
  sockets: (
    <>
      <rect className="soft" x="6" y="52" width="84" height="30" rx="8" />
      <path d="M20 62v8M28 62v8M44 62v8M52 62v8M68 62v8M76 62v8" />
      <path d="M24 52V36h-8V22M24 36h8V22M48 52V38c0-8 6-8 6-16" />
      <path className="hot" d="M76 14 64 32h9l-4 12 14-18h-9z" />
    </>
  ),
  'switch-off': (
    <>
      <circle className="soft" cx="48" cy="52" r="36" />
      <path d="M34 38a22 22 0 1 0 28 0" />
      <path className="ink-hot" d="M48 26v26" />
    </>
  ),
  window: (
    <>
      <rect className="soft" x="16" y="10" width="64" height="76" rx="2" />
      <path d="M48 10v76M16 48h64M42 58v8M54 58v8" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;
