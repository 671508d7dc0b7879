import { draftAgreement } from '../../../main/services/draft-agreement.ts';
import { payInstalment, visitDispute } from '../../../main/services/keep-promise.ts';
import { moveDispute, type MoveWish } from '../../../main/services/move-dispute.ts';
import { recordTalk } from '../../../main/services/record-talk.ts';
import { runCaseClock } from '../../../main/services/case-clock.ts';
import type { Session } from '../../../main/services/sessions.ts';
import { takeOnDispute } from '../../../main/services/take-on-dispute.ts';
import { disputeOf } from '../../../main/store/dispute-rows.ts';
import { ENDED_SQL } from '../../../shared/domain/dispute-stage.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import type { MoveName } from '../../../shared/rules/dispute-moves.ts';
import { addDays } from '../../../shared/rules/working-days.ts';
import { AGREEMENT, wishFor } from '../../make/case.ts';
import type { Chance } from '../wait/chance.ts';
import type { DistrictStation } from './district-station.ts';
import type { Timed } from './timed.ts';

/** The course of the cases of a made-up station: taken in hand, talked over, agreed in writing, paid, visited, kept. */
const OPEN = `SELECT dispute_id AS disputeId, mediator_id AS mediatorId FROM dispute
  WHERE stage NOT IN (${ENDED_SQL}) AND mediator_id IS NOT NULL ORDER BY opened_seq LIMIT 60`;

const BEFORE_TALKS: readonly MoveName[] = ['triage', 'soothe', 'accept', 'start'];

const move = ({ core }: DistrictStation, by: Session, disputeId: string, name: MoveName, timed: Timed) => {
  const category = disputeOf(core.db, disputeId)?.category;
  const wish = { ...wishFor(core, disputeId, name), ...(name === 'triage' && { category }) };
  return timed(() => moveDispute(core, by, wish as MoveWish));
};

/** On the day it was called: from the intake to the first talk. False: it is somebody else's. */
export function takeInHand(station: DistrictStation, by: Session, disputeId: string, timed: Timed): boolean {
  const { core } = station;
  if (!timed(() => takeOnDispute(core, by, disputeId)).ok) return false;
  for (const name of BEFORE_TALKS) move(station, by, disputeId, name, timed);
  timed(() => recordTalk(core, by, disputeId, { form: 'together', minutes: 40, notes: '双方当面谈，各让一步。' }));
  return true;
}

/** On later days: another talk, an agreement, its instalments, a visit, the end. About one step a case and day. */
export function leadCasesOn(station: DistrictStation, chance: Chance, timed: Timed): void {
  const { core } = station;
  timed(() => runCaseClock(core));
  const today = dayOf(core.clock());
  for (const { disputeId, mediatorId } of core.db.prepare(OPEN).all() as { disputeId: string; mediatorId: string }[]) {
    if (chance.next() < 0.4) continue;
    const by: Session = { ...station.staff('1001'), staffId: mediatorId, roles: ['mediator'] };
    switch (disputeOf(core.db, disputeId)?.stage) {
      case 'mediating': {
        const dueOn = [addDays(today, 3), addDays(today, 8)] as const;
        const [first, second] = AGREEMENT.instalments;
        if (first === undefined || second === undefined) throw new Error('the agreement has two instalments');
        const instalments = [
          { ...first, dueOn: dueOn[0] },
          { ...second, dueOn: dueOn[1] },
        ];
        const draft = { ...AGREEMENT, instalments, performBy: dueOn[1] };
        timed(() => draftAgreement(core, by, disputeId, draft));
        move(station, by, disputeId, 'agree', timed);
        break;
      }
      case 'performing':
        for (const number of [1, 2])
          timed(() => payInstalment(core, by, disputeId, { number, paidOn: today, means: 'cash-seen' }));
        timed(() =>
          visitDispute(core, by, disputeId, {
            form: 'phone',
            result: 'performed',
            satisfied: true,
            notes: '都付清了。',
          }),
        );
        move(station, by, disputeId, 'performed', timed);
        break;
      default:
        break;
    }
  }
}
