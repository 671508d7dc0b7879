/** Why the station may say no. Each has a text `refusal.<name>` in every language. */
export const REFUSALS = [
  // any surface
  'BAD_REQUEST',
  'storage-full',
  'unreachable',
  'internal',
  // kiosk
  'unknown-service',
  'unknown-division',
  'unknown-mediator',
  'line-full',
  'not-found',
  'too-many-tries',
  'no-consent',
  // desk
  'signed-out',
  'not-allowed',
  'wrong-credentials',
  'locked',
  'unknown-counter',
  'counter-taken',
  'no-counter',
  'nobody-waiting',
  'finish-first',
  'wrong-state',
  'not-yours',
  'no-agreement',
  'nobody-else',
  'number-taken',
  'unknown-staff',
  'not-yourself',
  'centre-unreachable',
  'centre-not-set',
  'centre-refused',
  'sync-running',
  'unknown-dialect',
] as const;
export type Refusal = (typeof REFUSALS)[number];
