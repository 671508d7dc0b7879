/** What a service says: a value, or the name of an expected refusal. Surprises throw. */
export type Answer<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const granted = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refused = <const R extends string>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });
