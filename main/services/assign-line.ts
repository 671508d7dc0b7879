import { MINUTE } from '../../shared/domain/millis.ts';
import {
  type Assignment,
  assignWaiting,
  type FreeMediator,
  type WaitingDispute,
} from '../../shared/rules/assign-waiting.ts';
import { allCounters } from '../store/counters.ts';
import type { NowTicket } from './callers-now.ts';
import type { Core } from './core.ts';
import type { Situation } from './matching-situation.ts';

/** The waiting disputes somebody could take, in turn, with who may take each. */
export function waitingDisputes(core: Core, line: readonly NowTicket[]): WaitingDispute[] {
  const now = core.clock();
  return line.flatMap(({ disputeId, issuedAt, takers }) =>
    disputeId === null || takers.length === 0
      ? []
      : { disputeId, waitedMinutes: Math.floor((now - issuedAt) / MINUTE), options: takers },
  );
}

/** Gives the waiting disputes to the mediators who sit at a counter: nobody else can call them. */
export function assignToSeated(core: Core, waiting: readonly WaitingDispute[], situation: Situation): Assignment {
  const seated = new Set(allCounters(core.db).map(({ staffId }) => staffId));
  const mediators: FreeMediator[] = situation.mediators.filter(({ mediatorId }) => seated.has(mediatorId));
  return assignWaiting(waiting, mediators, situation.weights);
}
