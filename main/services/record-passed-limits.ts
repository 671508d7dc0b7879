import { disputeLimitPassed } from '../../shared/facts/dispute-limit.ts';
import { disputeOf, openDisputes } from '../store/dispute-rows.ts';
import { isPassedOnRecord } from '../store/passed-limits.ts';
import { limitsOf } from './case-view.ts';
import type { Core } from './core.ts';

/**
 * Puts on record that a time limit of a case went by (超期), once for each of its last days; a case that is
 * given longer may pass again. Run it as often as you like, and before anything that would stop a limit: who
 * acts a day late is late, even if the station slept. `only` looks at one dispute alone. Returns how many were recorded.
 */
export function recordPassedLimits(core: Core, only?: string): number {
  return core.ledger.write('system', ({ tx, at, append }) => {
    let recorded = 0;
    for (const dispute of only === undefined ? openDisputes(tx) : [disputeOf(tx, only)]) {
      if (dispute === undefined) continue;
      const { disputeId } = dispute;
      for (const { limit, lastDay, urgency } of limitsOf(core, tx, dispute, at)) {
        if (urgency !== 'red' || isPassedOnRecord(tx, disputeId, limit, lastDay)) continue;
        append(disputeLimitPassed.of(disputeId, { disputeId, limit, lastDay }));
        recorded += 1;
      }
    }
    return recorded;
  });
}
