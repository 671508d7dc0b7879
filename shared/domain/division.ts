import { z } from 'zod';

/** County-level division code of GB/T 2260, six digits (行政区划代码). */
export const divisionCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand<'DivisionCode'>();
export type DivisionCode = z.infer<typeof divisionCode>;
export const asDivisionCode = (raw: string): DivisionCode => divisionCode.parse(raw);

/** A county, district or county-level city, with the names of what it lies in. */
export interface Division {
  readonly code: DivisionCode;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
}
