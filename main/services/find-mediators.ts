import type { z } from 'zod';
import type { matchInput, OfferedMediator } from '../../shared/contract/kiosk/disputes.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { NamedDialect } from '../../shared/domain/dialect.ts';
import type { Division } from '../../shared/domain/division.ts';
import { matchMediators, type MatchResult } from '../../shared/rules/match-mediators.ts';
import { allMediators, type MediatorRow } from '../store/mediators.ts';
import type { Core } from './core.ts';
import { nameOfStaff } from './staff-names.ts';

export type MatchWish = z.output<typeof matchInput>;

/** Who understands this person, best first, and why each of the others does not serve. */
export const match = (core: Core, wish: MatchWish, excludedMediators: readonly string[] = []): MatchResult =>
  matchMediators({ ...wish, excludedMediators }, allMediators(core.db), core.atlas.tree);

/** The mediators to offer at the kiosk (选择调解员), best first, each with its reasons. */
export function findMediators(core: Core, wish: MatchWish): Answer<OfferedMediator[], 'unknown-division'> {
  if (core.gazetteer.division(wish.home) === undefined) return refused('unknown-division');
  const byId = new Map(allMediators(core.db).map((mediator) => [mediator.mediatorId, mediator]));
  return granted(
    match(core, wish).candidates.map(({ mediatorId, score, reasons }) => {
      const mediator = byId.get(mediatorId);
      if (mediator === undefined) throw new Error(`match named a mediator who is not on the roster: ${mediatorId}`);
      return {
        mediatorId,
        name: nameOfStaff(core, mediatorId) ?? '',
        home: placeName(core.gazetteer.division(mediator.home)),
        dialects: dialectsOf(core, mediator),
        score,
        reasons: [...reasons],
      };
    }),
  );
}

export const dialectsOf = (core: Core, mediator: MediatorRow): NamedDialect[] =>
  namedDialects(
    core,
    mediator.dialects.map(({ id }) => id),
  );

export const namedDialects = (core: Core, ids: readonly string[]): NamedDialect[] =>
  ids.flatMap((id) => core.atlas.named(id) ?? []);

/** Province and county, as people say where they are from; the prefecture when no county is known. */
export const placeName = (division: Division | undefined): string =>
  division ? [...new Set([division.province, division.county || division.prefecture])].join('') : '';
