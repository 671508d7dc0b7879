import type { Place } from '../../shared/contract/kiosk/places.ts';

/** A municipality is its own prefecture: its name is said once. A whole prefecture has no county. */
export const placeName = ({ province, prefecture, county }: Place): string =>
  [...new Set([province, prefecture, county])].filter((name) => name !== '').join(' ');
