import { ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import type { Choice } from '../../shared/domain/dispute.ts';
import { disputeAssigned } from '../../shared/facts/dispute-assigned.ts';
import { disputeCoMediatorReleased } from '../../shared/facts/dispute-co-mediator.ts';
import { disputeTakenOn } from '../../shared/facts/dispute-course.ts';
import {
  disputeAccepted,
  disputeAgreementWritten,
  disputeAssignedFirst,
  disputeClosed,
  disputeHandedOn,
  disputeOpened,
  disputeTalkRecorded,
} from '../../shared/facts/dispute.ts';
import { personErased } from '../../shared/facts/person.ts';
import { MOVES } from '../../shared/rules/dispute-moves.ts';
import { COURSE_HELPERS, courseOfDisputes } from './dispute-course.ts';
import type { Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne } from './statement.ts';

/**
 * Disputes: what was said at the kiosk in codes, who has each, and where it stands. Names and words stay
 * sealed in the facts that `opened_seq` and `agreement_seq` name. Queries: dispute-rows.ts.
 */
export const disputes: Projection = {
  tables: ['dispute', 'instalment'],
  policy: JSON.stringify(MOVES),
  helpers: [...COURSE_HELPERS, assign],
  ddl: `
    CREATE TABLE dispute (
      dispute_id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL UNIQUE, category TEXT NOT NULL, counterpart TEXT NOT NULL,
      home TEXT NOT NULL, dialects TEXT NOT NULL, mandarin TEXT NOT NULL, claims TEXT NOT NULL, language TEXT NOT NULL,
      lookup TEXT NOT NULL, suitable TEXT NOT NULL, applicant_id TEXT NOT NULL, respondent_id TEXT,
      opened_seq INTEGER NOT NULL, opened_at INTEGER NOT NULL,
      mediator_id TEXT, choice TEXT, taken_on INTEGER NOT NULL, declined_by TEXT NOT NULL,
      stage TEXT NOT NULL, stage_since INTEGER NOT NULL, natures TEXT NOT NULL, repeats TEXT, openness TEXT,
      accepted_at INTEGER, extended_until TEXT, talks INTEGER NOT NULL,
      agreement_seq INTEGER, agreement_form TEXT, performed_now INTEGER NOT NULL, agreed_at INTEGER, effective_on TEXT,
      asked_court_on TEXT, confirmed_at INTEGER, amount_fen INTEGER, visits INTEGER NOT NULL, last_visit_on TEXT, outcome TEXT, closed_at INTEGER,
      erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX dispute_lookup ON dispute (lookup);
    CREATE INDEX dispute_of_mediator ON dispute (mediator_id, stage);
    CREATE INDEX dispute_of_applicant ON dispute (applicant_id);
    CREATE INDEX dispute_stage ON dispute (stage);
    CREATE INDEX dispute_repeats ON dispute (repeats) WHERE repeats IS NOT NULL;
    CREATE TABLE instalment (
      dispute_id TEXT NOT NULL, number INTEGER NOT NULL, due_on TEXT NOT NULL, amount_fen INTEGER, paid_on TEXT,
      PRIMARY KEY (dispute_id, number)
    ) STRICT, WITHOUT ROWID;
  `,
  apply: [
    on(disputeOpened, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO dispute (dispute_id, ticket_id, category, counterpart, home, dialects, mandarin, claims, language,
           lookup, suitable, applicant_id, respondent_id, opened_seq, opened_at, taken_on, declined_by, stage,
           stage_since, natures, talks, performed_now, visits, erased)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '[]', 'registered', ?, '[]', 0, 0, 0, 0)`,
        data.disputeId,
        data.ticketId,
        data.category,
        data.counterpart,
        data.home,
        JSON.stringify(data.dialects),
        data.mandarin,
        JSON.stringify(data.claims),
        data.language,
        data.lookup,
        JSON.stringify(data.suitable),
        data.applicantId,
        data.respondentId,
        fact.seq,
        fact.time,
        fact.time,
      ),
    ),
    on(disputeAssignedFirst, assign),
    on(disputeAssigned, assign),
    on(disputeTakenOn, (tx, data) =>
      changeOne(
        tx,
        `UPDATE dispute SET taken_on = 1 WHERE dispute_id = ? AND mediator_id = ? AND taken_on = 0`,
        data.disputeId,
        data.mediatorId,
      ),
    ),
    on(disputeHandedOn, (tx, data) =>
      changeOne(
        tx,
        `UPDATE dispute SET mediator_id = NULL, choice = NULL, taken_on = 0,
           declined_by = json_insert(declined_by, '$[#]', ?)
         WHERE dispute_id = ? AND mediator_id = ? AND stage NOT IN (${ENDED_SQL})`,
        data.from,
        data.disputeId,
        data.from,
      ),
    ),
    // Who stood aside from it is asked no more, whether it was theirs or they sat beside.
    on(disputeCoMediatorReleased, (tx, { disputeId, mediatorId, reason }) => {
      if (reason !== 'conflict-of-interest') return;
      changeOne(
        tx,
        `UPDATE dispute SET declined_by = json_insert(declined_by, '$[#]', ?) WHERE dispute_id = ?`,
        mediatorId,
        disputeId,
      );
    }),
    on(disputeTalkRecorded, (tx, data) =>
      changeOne(tx, 'UPDATE dispute SET talks = talks + 1 WHERE dispute_id = ?', data.disputeId),
    ),
    ...courseOfDisputes,
    // Of the first version, in which a case was taken on, agreed and closed without stages between.
    on(disputeAccepted, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE dispute SET taken_on = 1, stage = 'mediating', stage_since = ?, accepted_at = ?
         WHERE dispute_id = ? AND mediator_id = ?`,
        fact.time,
        fact.time,
        data.disputeId,
        data.mediatorId,
      ),
    ),
    on(disputeAgreementWritten, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE dispute SET agreement_seq = ?, agreement_form = 'written', amount_fen = ? WHERE dispute_id = ?`,
        fact.seq,
        data.amountFen,
        data.disputeId,
      ),
    ),
    on(disputeClosed, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE dispute SET stage = 'closed', stage_since = ?, outcome = ?, closed_at = ? WHERE dispute_id = ?`,
        fact.time,
        data.outcome,
        fact.time,
        data.disputeId,
      ),
    ),
    on(personErased, (tx, data) => change(tx, 'UPDATE dispute SET erased = 1 WHERE applicant_id = ?', data.personId)),
  ],
};

function assign(
  tx: Tx,
  given: { readonly disputeId: string; readonly mediatorId: string; readonly choice: Choice },
): void {
  const { disputeId, mediatorId, choice } = given;
  changeOne(
    tx,
    `UPDATE dispute SET mediator_id = ?, choice = ?, taken_on = 0
     WHERE dispute_id = ? AND taken_on = 0 AND stage NOT IN (${ENDED_SQL})`,
    mediatorId,
    choice,
    disputeId,
  );
}
