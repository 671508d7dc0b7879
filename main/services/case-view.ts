import { dayOf } from '../../shared/domain/station-day.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { isLabour, runningLimits, type RunningLimit, type TimedCase } from '../../shared/rules/dispute-limits.ts';
import type { CaseView } from '../../shared/rules/move-guards.ts';
import { isForTheCourt } from '../../shared/rules/court-door.ts';
import type { ReadDb } from '../store/database.ts';
import { type DisputeRow, instalmentsOf } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { peopleMissing } from './people-missing.ts';

const forTheCourt = ({ natures, confirmedAt }: DisputeRow): boolean =>
  isForTheCourt({ natures, confirmed: confirmedAt !== null });

/** What the rules need to know of a dispute, read off the tables. */
export const caseView = (core: Core, db: ReadDb, dispute: DisputeRow): CaseView => ({
  stage: dispute.stage,
  takenOn: dispute.takenOn,
  // Asked only where it can hold something up: it opens sealed words.
  peopleMissing:
    dispute.stage === 'soothing'
      ? peopleMissing(core, dispute.disputeId)
          .filter(({ blocks }) => blocks)
          .map(({ code }) => code)
      : [],
  draft:
    dispute.agreementForm === null
      ? null
      : {
          form: dispute.agreementForm,
          performedNow: dispute.performedNow,
          labour: isLabour(dispute.category),
        },
  effectiveOn: dispute.effectiveOn,
  forTheCourt: forTheCourt(dispute),
  instalments: instalmentsOf(db, dispute.disputeId),
  visits: dispute.visits,
});

export const timedCase = (db: ReadDb, dispute: DisputeRow): TimedCase => ({
  stage: dispute.stage,
  category: dispute.category,
  stageSince: dayOf(dispute.stageSince),
  acceptedOn: dispute.acceptedAt === null ? null : dayOf(dispute.acceptedAt),
  extendedUntil: dispute.extendedUntil,
  effectiveOn: dispute.effectiveOn,
  forTheCourt: forTheCourt(dispute),
  askedCourtOn: dispute.askedCourtOn,
  instalments: instalmentsOf(db, dispute.disputeId),
  performedNow: dispute.performedNow,
  lastVisitOn: dispute.lastVisitOn,
});

/** The limits that run for a dispute today, the nearest first. */
export const limitsOf = (core: Core, db: ReadDb, dispute: DisputeRow, now: Millis): RunningLimit[] =>
  runningLimits(timedCase(db, dispute), dayOf(now), core.calendar);
