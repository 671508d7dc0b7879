import type { ReactNode } from 'react';

/** Drawings of things in a house of many, in a shop, and on paper. */
export const IN_A_BUILDING = {
  'clear-way': (
    <>
      <path className="soft" d="M8 88 34 62h28l26 26" />
      <path d="M8 88V8l26 18M88 88V8L62 26M8 8h80" />
      <path className="warm" d="M34 26h28v36H34z" />
      <path className="ink-good" d="M48 86V70m-8 8 8-8 8 8" />
      <path d="M56 44v3" />
    </>
  ),
  contract: (
    <>
      <path className="soft" d="M20 8h38l18 18v62H20z" />
      <path d="M58 8v18h18M32 40h32M32 52h32M32 64h14" />
      <path className="ink-good" d="M46 78c5-10 7 6 11-2s5 2 9 0" />
    </>
  ),
  door: (
    <>
      <path d="M12 88V10h44v16M56 70v18H8" />
      <path className="soft" d="m12 10 28 12v72L12 88z" />
      <path d="M33 56v4" />
      <path className="ink-good" d="M54 48h32m-11-11 11 11-11 11" />
    </>
  ),
  'exit-sign': (
    <>
      <rect className="good" x="6" y="24" width="84" height="48" rx="6" />
      <circle cx="36" cy="35" r="4" />
      <path d="m36 42-6 12 9 5-2 9M30 54l-8 8M36 43l8 6 6-3" />
      <path d="M58 48h22m-9-9 9 9-9 9" />
    </>
  ),
  extinguisher: (
    <>
      <rect className="hot" x="36" y="36" width="32" height="52" rx="10" />
      <path d="M44 36V24h16v12M40 16h28l-8 8M40 24h20" />
      <path d="M42 28c-20 0-22 14-22 30" />
      <path className="soft" d="M16 58h8l4 14H12z" />
      <path d="M46 56h12v14H46z" />
    </>
  ),
  'fire-engine': (
    <>
      <path className="hot" d="M6 38h50v34H6z" />
      <path className="soft" d="M56 46h18l16 16v10H56z" />
      <path d="M68 46v16h22M8 20h52M8 30h52M16 20v10M28 20v10M40 20v10M52 20v10" />
      <circle className="soft" cx="24" cy="74" r="9" />
      <circle className="soft" cx="72" cy="74" r="9" />
    </>
  ),
  flammables: (
    <>
      <path className="soft" d="M20 34h38l18 16v36H20z" />
      <path d="M28 34V20h26v14M66 42l10-12" />
      <path className="hot" d="M48 80c-10 0-13-6-10-14 2 3 5 3 6 0 0-5 2-9 6-12 0 8 9 9 9 17 0 6-5 9-11 9z" />
    </>
  ),
  'log-book': (
    <>
      <path className="soft" d="M18 10h54c4 0 6 2 6 6v72H24c-4 0-6-2-6-6z" />
      <path d="M18 78c0-3 2-5 6-5h54M54 30h12M54 52h12" />
      <path className="ink-good" d="m30 28 6 6 11-12M30 50l6 6 11-12" />
    </>
  ),
  other: (
    <>
      <path className="warm" d="M48 10 90 84H6z" />
      <path d="M48 38v22M48 70v2" />
    </>
  ),
  'own-stair': (
    <>
      <path className="warm" d="M70 8h20v30H70z" />
      <path className="soft" d="M6 88V76h16V64h16V51h16V38h36v50z" />
      <path className="ink-good" d="M14 54 44 26M44 40V26H30" />
    </>
  ),
  panel: (
    <>
      <rect className="soft" x="8" y="10" width="80" height="72" />
      <path d="M35 10v72M62 10v72" />
      <path className="hot" d="M48 86c-16 0-20-10-15-21 3 4 7 4 9 0 0-9 3-14 9-18 0 12 13 14 13 26 0 9-7 13-16 13z" />
    </>
  ),
  people: (
    <>
      <circle className="soft" cx="18" cy="42" r="8" />
      <circle className="soft" cx="78" cy="42" r="8" />
      <path d="M6 78c0-12 5-18 14-18M90 78c0-12-5-18-14-18" />
      <circle className="warm" cx="48" cy="28" r="13" />
      <path className="soft" d="M24 84c0-22 9-34 24-34s24 12 24 34z" />
    </>
  ),
  person: (
    <>
      <circle className="warm" cx="48" cy="26" r="16" />
      <path className="soft" d="M14 88c0-26 13-38 34-38s34 12 34 38z" />
      <path className="ink-good" d="m36 70 9 9 16-18" />
    </>
  ),
  plan: (
    <>
      <rect className="soft" x="8" y="12" width="80" height="72" />
      <path d="M48 12v26M8 52h26M62 52h26" />
      <path className="ink-good" d="M26 30c0 24 22 12 22 54m-8-9 8 9 8-9" />
    </>
  ),
  'smoke-alarm': (
    <>
      <path d="M6 12h84" />
      <path className="soft" d="M22 12h52c0 16-10 26-26 26S22 28 22 12z" />
      <circle className="hot" cx="48" cy="24" r="4" />
      <path d="M12 26c-4 8-4 14 0 22M84 26c4 8 4 14 0 22" />
      <path d="M34 88c-9-9 9-14 0-24s0-8 0-12M50 88c-9-9 9-14 0-24s0-8 0-12M66 88c-9-9 9-14 0-24s0-8 0-12" />
    </>
  ),
  'window-bars': (
    <>
      <rect className="soft" x="12" y="10" width="72" height="76" />
      <path d="M30 10v76M48 10v76M66 10v38M12 48h72" />
      <path className="good" d="M48 48h36l8 12v28l-8-2H48z" />
      <path d="M66 49v37" />
    </>
  ),
  wiring: (
    <>
      <path d="M6 14h84M18 14v10M78 14v10" />
      <path d="M18 24c0 34 44 2 40 30S16 52 26 76s40 6 34-12" />
      <path d="M78 24v20" />
      <path className="soft" d="M68 44h20v14c0 6-4 8-10 8s-10-2-10-8z" />
      <path className="hot" d="m44 30-12 18h9l-5 14 16-20h-9z" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;
