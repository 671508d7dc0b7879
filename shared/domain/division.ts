import { z } from 'zod';

/** Division code of GB/T 2260, six digits (行政区划代码): a county, or a prefecture by a code ending in zeros. */
export const divisionCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand<'DivisionCode'>();
export type DivisionCode = z.infer<typeof divisionCode>;
export const asDivisionCode = (raw: string): DivisionCode => divisionCode.parse(raw);

/** The names of a place and of what it lies in; `county` is empty for a whole prefecture. */
interface Names {
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
}

/** A county, district or county-level city in Chinese, with the same in English. */
export interface Division extends Names {
  readonly code: DivisionCode;
  readonly english: Names;
}

/** A place in one line of each language. */
export const placeName = z.object({ zh: z.string(), en: z.string() });
export type PlaceName = z.infer<typeof placeName>;
