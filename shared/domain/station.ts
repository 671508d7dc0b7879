import { z } from 'zod';

/** Station code (站点编码): county code of GB/T 2260 followed by a three-digit serial, `330304-001`. */
export const stationCode = z.string().regex(/^\d{6}-\d{3}$/);
export const sourceOf = (code: string): string => `/stations/${code}`;
/** Source of facts that the district states. */
export const CENTRE = '/centre';
/** Telephone of a station, an office number or a mobile one, as it is dialled. */
export const stationContact = z.string().regex(/^[0-9][0-9 -]{5,28}[0-9]$/);
