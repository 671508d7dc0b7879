/** Why a bundle (数据包) of the district was not taken in. Texts: `bundleFault.<code>`. */
export const BUNDLE_FAULTS = [
  'not-a-bundle',
  'newer-form',
  'cut',
  'damaged',
  'too-large',
  'unreadable',
  'other-station',
  'other-receiver',
  'bad-signature',
  'gap',
  'fork',
  'ahead',
  'epoch',
] as const;
export type BundleFaultCode = (typeof BUNDLE_FAULTS)[number];
