import type { DivisionCode } from '../domain/division.ts';

/**
 * Owns what "from the same place" means by GB/T 2260 codes: two digits name the province, two the
 * prefecture, two the county.
 */
const MUNICIPALITIES = ['11', '12', '31', '50'];
/** Third and fourth digit of counties that a province governs directly: neighbours in number only. */
const DIRECT = '90';

/** Two people are 同乡 when they come from the same prefecture; in a municipality, from the same county. */
export function sameHome(a: DivisionCode, b: DivisionCode): boolean {
  if (a === b) return true;
  if (MUNICIPALITIES.includes(a.slice(0, 2)) || a.slice(2, 4) === DIRECT) return false;
  return a.slice(0, 4) === b.slice(0, 4);
}

/** A county covers itself; `520500` its whole prefecture, `520000` its whole province. */
export const coversHome = (place: DivisionCode, home: DivisionCode): boolean =>
  place === home || home.startsWith(place.replace(/(0000|00)$/, ''));

/**
 * Somebody who only knows their prefecture (or province) may come from any county in it, `place` among them.
 * Who stands aside from that county is kept out until the county is known: a mediator too few costs a wait,
 * a tie that comes to light too late costs the trust of the other side.
 */
export const mayComeFrom = (home: DivisionCode, place: DivisionCode): boolean =>
  home !== place && coversHome(home, place);
