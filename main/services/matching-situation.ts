import type { Category } from '../../shared/domain/dispute.ts';
import type { MatchWeights } from '../../shared/domain/match-weights.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { MatchableInterpreter, MatchableMediator, Tally } from '../../shared/rules/match-people.ts';
import { agreementIn } from '../../shared/rules/mediator-record.ts';
import type { ReadDb } from '../store/database.ts';
import { allInterpreters } from '../store/interpreters.ts';
import { weightsNow } from '../store/matching-weights.ts';
import { endedDisputes } from '../store/mediator-records.ts';
import { allMediators } from '../store/mediators.ts';
import { allRecusals } from '../store/recusals.ts';
import type { Core } from './core.ts';
import { lineOn } from './line.ts';

/** All that matching reads off the tables, once for as many disputes as are matched at the same moment. */
export interface Situation {
  readonly mediators: readonly MatchableMediator[];
  readonly interpreters: readonly MatchableInterpreter[];
  readonly weights: MatchWeights;
}

export function situationNow(core: Core): Situation {
  const { db } = core;
  const recusals = Map.groupBy(allRecusals(db), ({ mediatorId }) => mediatorId);
  const records = recordsOf(db);
  const ahead = waitingOnlyFor(core);
  return {
    mediators: allMediators(db).map((mediator) => ({
      ...mediator,
      recusals: recusals.get(mediator.mediatorId) ?? [],
      record: records.get(mediator.mediatorId) ?? {},
      ahead: ahead.get(mediator.mediatorId) ?? 0,
    })),
    interpreters: allInterpreters(db),
    weights: weightsNow(db),
  };
}

/** The same moment, as if this mediator did not have this one dispute in hand yet. */
export const without = (situation: Situation, mediatorId: string, isWaiting: boolean): Situation => ({
  ...situation,
  mediators: situation.mediators.map((one) =>
    one.mediatorId === mediatorId
      ? { ...one, inHand: Math.max(0, one.inHand - 1), ahead: Math.max(0, one.ahead - Number(isWaiting)) }
      : one,
  ),
});

function recordsOf(db: ReadDb): Map<string, Partial<Record<Category, Tally>>> {
  const records = new Map<string, Partial<Record<Category, Tally>>>();
  for (const { mediatorId, category, outcome, count } of endedDisputes(db)) {
    const record = records.get(mediatorId) ?? {};
    const { closed, agreed } = record[category] ?? { closed: 0, agreed: 0 };
    record[category] = { closed: closed + count, agreed: agreed + count * agreementIn(outcome) };
    records.set(mediatorId, record);
  }
  return records;
}

function waitingOnlyFor({ db, clock }: Core): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const { onlyFor } of lineOn(db, dayOf(clock()))) {
    const [only, ...others] = onlyFor ?? [];
    if (only !== undefined && others.length === 0) waiting.set(only, (waiting.get(only) ?? 0) + 1);
  }
  return waiting;
}
