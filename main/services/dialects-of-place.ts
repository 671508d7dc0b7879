import type { OfferedDialect } from '../../shared/contract/kiosk/places.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { Core } from './core.ts';

/** Dialects spoken at a place, largest share first, then its minority languages by name without a share. */
export function dialectsOfPlace(core: Core, division: DivisionCode): Answer<OfferedDialect[], 'unknown-division'> {
  if (core.gazetteer.division(division) === undefined) return refused('unknown-division');
  const spoken = core.atlas.dialectsOf(division).flatMap(({ id, share }) => {
    const named = core.atlas.named(id);
    return named ? [{ ...named, share, minority: false }] : [];
  });
  const minorities = core.atlas.minoritiesOf(division).map((named) => ({ ...named, share: null, minority: true }));
  return granted([...spoken, ...minorities]);
}
