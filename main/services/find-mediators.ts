import type { OfferedMediator } from '../../shared/contract/kiosk/disputes.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { NamedDialect } from '../../shared/domain/dialect.ts';
import { allMediators, type MediatorRow } from '../store/mediators.ts';
import type { Core } from './core.ts';
import { matchWish, type MatchWish, partyCodesOf } from './match-dispute.ts';
import { placeName } from './place-name.ts';
import { nameOfStaff } from './staff-names.ts';

/** The mediators to offer at the kiosk (选择调解员), best first, each with its reasons. */
export function findMediators(
  core: Core,
  { parties = [], ...wish }: MatchWish & { readonly parties?: readonly string[] },
): Answer<OfferedMediator[], 'unknown-division'> {
  if (core.gazetteer.division(wish.home) === undefined) return refused('unknown-division');
  const byId = new Map(allMediators(core.db).map((mediator) => [mediator.mediatorId, mediator]));
  const { candidates } = matchWish(core, wish, { respondent: null, partyCodes: partyCodesOf(core, parties) });
  return granted(
    candidates.map(({ mediatorId, score, reasons }) => {
      const mediator = byId.get(mediatorId);
      if (mediator === undefined) throw new Error(`match named a mediator who is not on the roster: ${mediatorId}`);
      return {
        mediatorId,
        name: nameOfStaff(core, mediatorId) ?? '',
        home: placeName(core, mediator.home),
        sex: mediator.sex,
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
