import { z } from 'zod';

/** Kinds of things that lead back to a person. Texts: `personalKind.<code>`. */
export const PERSONAL_KINDS = [
  'known-name',
  'known-phone',
  'organisation',
  'phone',
  'id-number',
  'bank-card',
  'birth-date',
  'plate',
  'chat-id',
  'address',
  'name',
  'title',
] as const;
export const personalKind = z.enum(PERSONAL_KINDS);
export type PersonalKind = z.infer<typeof personalKind>;

/** A stretch of a text, in UTF-16 units, `to` not included. */
export const personalPlace = z.object({
  kind: personalKind,
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
});
export type PersonalPlace = z.infer<typeof personalPlace>;
