import { ledgerHead } from '../../main/ledger/read-facts.ts';
import type { Core } from '../../main/services/core.ts';
import { appointCoMediator } from '../../main/services/co-mediators.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { payInstalment, visitDispute } from '../../main/services/keep-promise.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { endIssue, recordMinutes } from '../../main/services/panel-work.ts';
import type { Session } from '../../main/services/sessions.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { coMediatorsOf } from '../../main/store/co-mediators.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { row } from '../../main/store/statement.ts';
import { ENDED_SQL, isEnded } from '../../shared/domain/dispute-stage.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { disputeCoMediatorAppointed } from '../../shared/facts/dispute-co-mediator.ts';
import { disputeAccepted, disputeAgreementWritten, disputeClosed } from '../../shared/facts/dispute.ts';
import { moveOf, movesFrom } from '../../shared/rules/dispute-moves.ts';
import { AGREEMENT, ORAL, PANEL, wishFor } from '../make/case.ts';

/** The course of a case in a random history: moves, promises, and the facts of the first version. */
const STEPS_AT_ONCE = 6;
const OPEN = `SELECT dispute_id FROM dispute WHERE stage NOT IN (${ENDED_SQL}) AND mediator_id IS NOT NULL ORDER BY opened_seq`;
const FIRST = 'SELECT dispute_id FROM dispute ORDER BY opened_seq';
const asMediator = (head: Session, staffId: string): Session => ({ ...head, staffId, roles: ['mediator'] });

/** Leads one of the oldest open cases on by some moves that the table knows, whoever may make them. */
export function walkCase(core: Core, head: Session, who: number, which: number): void {
  const open = core.db.prepare(OPEN).pluck().all() as string[];
  const disputeId = open.slice(0, 4)[which % Math.min(4, open.length)];
  if (disputeId === undefined) return;
  for (let turn = 0; turn < STEPS_AT_ONCE; turn += 1)
    stepOn(core, head, disputeId, who * 31 + which * 17 + turn * 13 + ledgerHead(core.db).seq);
}

function stepOn(core: Core, head: Session, disputeId: string, chance: number): void {
  const dispute = disputeOf(core.db, disputeId);
  if (dispute === undefined || dispute.mediatorId === null) return;
  const mediator = asMediator(head, dispute.mediatorId);
  takeOnDispute(core, mediator, disputeId);
  draftAgreement(core, mediator, disputeId, chance % 3 === 0 ? AGREEMENT : ORAL);
  keepPromises(core, mediator, disputeId, chance);
  if (dispute.stage === 'joint') sitOnPanel(core, head, disputeId, chance);
  // Ending it is always open; taken as often as anything else, no case would get far.
  const moves = movesFrom(dispute.stage).filter((name) => name !== 'terminate' || chance % 19 === 18);
  const move = moves[chance % Math.max(1, moves.length)];
  if (move === undefined || moveOf(move).by.every((by) => by === 'system')) return;
  const by = moveOf(move).by.includes('mediator') ? mediator : head;
  // Every other one is the first quarrel come again.
  const repeats = chance % 2 === 0 ? (core.db.prepare(FIRST).pluck().get() as string) : null;
  const wish = { ...wishFor(core, disputeId, move), ...(move === 'triage' && disputeId !== repeats && { repeats }) };
  moveDispute(core, by, wish as MoveWish);
}

function keepPromises(core: Core, mediator: Session, disputeId: string, chance: number): void {
  const paidOn = dayOf(core.clock());
  // Mostly both instalments or none: a case half paid waits for weeks.
  for (const number of [[], [1], [1, 2], [1, 2]][chance % 4] ?? [])
    payInstalment(core, mediator, disputeId, { number, paidOn, means: 'cash-seen' });
  if (chance % 3 === 0)
    visitDispute(core, mediator, disputeId, { form: 'phone', result: 'performed', satisfied: null, notes: '问过了' });
}

/** Those who sit on the panel talk, and end the issue they are there for. */
function sitOnPanel(core: Core, head: Session, disputeId: string, chance: number): void {
  for (const { staffId, issue } of PANEL) {
    const member = asMediator(head, staffId);
    recordMinutes(core, member, { disputeId, issue, minutes: 30, notes: '坐下来谈过' });
    if (chance % 2 === 0) endIssue(core, member, { disputeId, issue, result: 'settled' });
  }
}

/** Somebody is asked to mediate beside its mediator; by chance nobody is needed, so then it is only recorded. */
export function appointBeside(core: Core, head: Session, disputeId: string, mediatorId: string): void {
  if (appointCoMediator(core, head, disputeId, mediatorId).ok) return;
  const dispute = disputeOf(core.db, disputeId);
  if (dispute === undefined || isEnded(dispute.stage) || dispute.mediatorId === mediatorId) return;
  if (coMediatorsOf(core.db, disputeId).includes(mediatorId)) return;
  core.ledger.write(`staff/${head.staffId}`, ({ append }) =>
    append(disputeCoMediatorAppointed.of(disputeId, { disputeId, mediatorId })),
  );
}

/** A case as the first version recorded it: accepted, perhaps agreed, closed, with no stages between. */
export function walkFirstVersion(core: Core, which: number): void {
  const { disputeId, mediatorId } =
    row<{ disputeId: string; mediatorId: string }>(
      core.db,
      `SELECT dispute_id AS disputeId, mediator_id AS mediatorId FROM dispute
       WHERE stage = 'registered' AND mediator_id IS NOT NULL ORDER BY opened_seq DESC`,
    ) ?? {};
  if (disputeId === undefined || mediatorId === undefined) return;
  core.ledger.write('system', ({ append }) => {
    append(disputeAccepted.of(disputeId, { disputeId, mediatorId }));
    if (which % 2 === 0)
      append(
        disputeAgreementWritten.of(disputeId, { disputeId, mediatorId, amountFen: 1, performBy: null, copies: 3 }),
      );
    append(disputeClosed.of(disputeId, { disputeId, mediatorId, outcome: 'WITHDRAWN' }));
  });
}
