/** Digits of what was typed; an input method may have made them full-width. */
export const digitsOf = (typed: string, most: number): string =>
  typed.normalize('NFKC').replace(/\D/g, '').slice(0, most);
