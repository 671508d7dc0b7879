import type { DivisionCode, PlaceName } from '../../shared/domain/division.ts';
import { placeNameOf } from '../../shared/rules/place-name.ts';
import type { Core } from './core.ts';

/** The place of a code in both languages; the code itself when the tables do not know it. */
export function placeName({ gazetteer }: Core, code: DivisionCode): PlaceName {
  const division = gazetteer.division(code);
  return division === undefined ? { zh: code, en: code } : placeNameOf(division);
}
