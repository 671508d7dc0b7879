import type { Surface } from './surface-server.ts';

/**
 * Owns the headers under which pages live, the same on both hosts: nothing but our own files, no frames,
 * no device of the machine (the kiosk alone may hear and see, when a citizen records a statement or takes a picture of
 * a hazard), nothing told to anyone else.
 */
const FEATURES_DENIED = [
  'accelerometer',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * react-aria writes one style element of fixed text into every page (touch-action on pressable things).
 * Its hash is allowed, so that no other inline style is. A journey fails when a new version writes
 * another text: put the hash from the browser's message here.
 */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** `connect`: where a page may open a line to, apart from its own origin. */
export const contentPolicy = (connect: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${PRESSABLE_STYLE}`,
    "font-src 'self'",
    // A scan of a signed paper is looked at from the page's own memory.
    "img-src 'self' blob:",
    // A recording is played from the page's own memory.
    "media-src 'self' blob:",
    ["connect-src 'self'", ...connect].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** `surface`: whose page it is; undefined for everything that is no page. */
export const pageHeaders = (connect: readonly string[] = [], surface?: Surface): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentPolicy(connect),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...FEATURES_DENIED.map((feature) => `${feature}=()`),
    `camera=(${surface === 'kiosk' ? 'self' : ''})`,
    `microphone=(${surface === 'kiosk' ? 'self' : ''})`,
  ].join(', '),
});

/** Pages change with every release; a built asset carries its content's hash in its name and never changes. */
export const CACHE = { page: 'no-store', asset: 'public, max-age=31536000, immutable' } as const;
