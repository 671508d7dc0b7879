import type { Served } from '../../shared/domain/service.ts';
import { inRank, isRanked, servedBy } from '../../shared/rules/counter-rank.ts';
import { type Caller, type InLine, turnOf } from '../../shared/rules/queue-order.ts';
import type { CounterRow } from '../store/counters.ts';
import type { ReadDb } from '../store/database.ts';
import { skillsOf } from '../store/staff-skills.ts';

/** Somebody at a counter: what of its services they may serve, and which of them they take first. */
export interface SeatedCaller extends Caller {
  readonly ranked: readonly Served[];
}

export function callerAt(
  db: ReadDb,
  staffId: string,
  { counterId, serves }: Pick<CounterRow, 'counterId' | 'serves'>,
): SeatedCaller {
  const ranked = servedBy(serves, skillsOf(db, staffId));
  return { staffId, counterId, ranked, serves: ranked.map(({ serviceId }) => serviceId) };
}

/** The line as this counter takes it. */
export const lineFor = <T extends InLine>(line: readonly T[], caller: SeatedCaller): T[] =>
  inRank(line, caller.ranked, turnOf, isRanked);
