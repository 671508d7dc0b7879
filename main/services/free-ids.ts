/** Owns the ids of services and counters that the head adds: short words, never one that was used before. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** From the English name, `Driving licence` → `driving-licence`; a letter behind it tells equals apart. */
export function freeServiceId(name: string, taken: readonly { readonly serviceId: string }[]): string {
  const word =
    name
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 24) || 'service';
  const isFree = (id: string) => id.length > 1 && !taken.some(({ serviceId }) => serviceId === id);
  for (let nth = 0; ; nth += 1) {
    const id = nth === 0 ? word : `${word}-${inLetters(nth)}`;
    if (isFree(id)) return id;
  }
}

/** 1 is `a`, 27 is `aa`. */
const inLetters = (nth: number): string =>
  nth === 0 ? '' : inLetters(Math.floor((nth - 1) / 26)) + LETTERS.charAt((nth - 1) % 26);

export function freeCounterId(taken: readonly { readonly counterId: string }[]): string {
  let nth = taken.length + 1;
  while (taken.some(({ counterId }) => counterId === String(nth))) nth += 1;
  return String(nth);
}
