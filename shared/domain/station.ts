import { z } from 'zod';

/** Station code (站点编码): county code of GB/T 2260 followed by a three-digit serial, `330304-001`. */
export const stationCode = z.string().regex(/^\d{6}-\d{3}$/);
export const sourceOf = (code: string): string => `/stations/${code}`;
/** Source of facts that the district states. */
export const CENTRE = '/centre';
