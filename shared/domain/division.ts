import { z } from 'zod';

/** Division code of GB/T 2260, six digits (行政区划代码): a county, or a prefecture by a code ending in zeros. */
export const divisionCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand<'DivisionCode'>();
export type DivisionCode = z.infer<typeof divisionCode>;
export const asDivisionCode = (raw: string): DivisionCode => divisionCode.parse(raw);

/** A county, district or county-level city, with the names of what it lies in; `county` is empty for a whole prefecture. */
export interface Division {
  readonly code: DivisionCode;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
}
