import type { z } from 'zod';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import {
  disputeAgreementDrafted,
  disputeInstalmentPaid,
  disputeVisited,
} from '../../shared/facts/dispute-agreement.ts';
import type { NamedFactType } from '../../shared/facts/fact-type.ts';
import { type MoveName, moveOf } from '../../shared/rules/dispute-moves.ts';
import type { Tx } from './database.ts';
import { MOVE_FACTS } from './move-facts.ts';
import { type Application, type AppliedFact, on } from './projection.ts';
import { change, changeOne } from './statement.ts';

/**
 * What each move does to the table `dispute`: always the stage, and where the table of moves forbids it,
 * nothing: then `changeOne` throws. A few moves set more.
 */
type DataOf<M extends MoveName> = (typeof MOVE_FACTS)[M] extends NamedFactType<infer D, infer _> ? z.output<D> : never;
type More = { readonly [M in MoveName]?: (tx: Tx, data: DataOf<M>, fact: AppliedFact) => void };

const set = (tx: Tx, disputeId: string, columns: Readonly<Record<string, string | number | null>>): void =>
  changeOne(
    tx,
    `UPDATE dispute SET ${Object.keys(columns)
      .map((name) => `${name} = ?`)
      .join(', ')} WHERE dispute_id = ?`,
    ...Object.values(columns),
    disputeId,
  );

const MORE: More = {
  triage: (tx, { disputeId, category, natures, repeats }) =>
    set(tx, disputeId, { category, natures: JSON.stringify(natures), repeats, outcome: null }),
  accept: (tx, { disputeId }, { time }) => set(tx, disputeId, { accepted_at: time }),
  start: (tx, { disputeId, openness }) => set(tx, disputeId, { openness }),
  extend: (tx, { disputeId, until }) => set(tx, disputeId, { extended_until: until }),
  decline: (tx, { disputeId }) => set(tx, disputeId, { outcome: 'NOT_ACCEPTABLE' }),
  'to-police': (tx, { disputeId }) => set(tx, disputeId, { outcome: 'TO_POLICE' }),
  'police-advises': (tx, { disputeId }) => set(tx, disputeId, { outcome: null }),
  refer: (tx, { disputeId }) => set(tx, disputeId, { outcome: 'TO_OTHER' }),
  'referral-back': (tx, { disputeId }) => set(tx, disputeId, { ...AFRESH, outcome: null }),
  agree: (tx, { disputeId, outcome, effectiveOn }, { time }) =>
    set(tx, disputeId, { outcome, agreed_at: time, effective_on: effectiveOn }),
  'ask-court': (tx, { disputeId, askedOn }) => set(tx, disputeId, { asked_court_on: askedOn }),
  'court-confirmed': (tx, { disputeId }, { time }) => set(tx, disputeId, { confirmed_at: time }),
  'court-confirmed-running': (tx, { disputeId }, { time }) => set(tx, disputeId, { confirmed_at: time }),
  'court-refused': (tx, { disputeId }) => {
    set(tx, disputeId, { ...AFRESH, outcome: null });
    change(tx, 'DELETE FROM instalment WHERE dispute_id = ?', disputeId);
  },
  terminate: (tx, { disputeId, outcome }) => set(tx, disputeId, { outcome }),
};

/** A case that is opened again runs its clocks anew. */
const AFRESH = {
  accepted_at: null,
  extended_until: null,
  agreement_seq: null,
  agreement_form: null,
  amount_fen: null,
  last_visit_on: null,
  agreed_at: null,
  effective_on: null,
  asked_court_on: null,
  confirmed_at: null,
  performed_now: 0,
} as const;

function applyMove<M extends MoveName>(name: M): Application {
  const kind = MOVE_FACTS[name] as unknown as NamedFactType<z.ZodType<DataOf<M>>, Record<never, never>>;
  const { from, to } = moveOf(name);
  const stages = from.map((stage) => `'${stage}'`).join(', ');
  const closes = isEnded(to) ? ', closed_at = ?' : ', closed_at = NULL';
  // An extension stays where it is and does not begin the stage anew.
  const since = from.includes(to) ? 'stage_since = stage_since' : 'stage_since = ?';
  const text = `UPDATE dispute SET stage = '${to}', ${since}${closes} WHERE dispute_id = ? AND stage IN (${stages})`;
  return on(kind, (tx, data, fact) => {
    const { disputeId } = data as { disputeId: string };
    const values = [...(from.includes(to) ? [] : [fact.time]), ...(isEnded(to) ? [fact.time] : []), disputeId];
    changeOne(tx, text, ...values);
    MORE[name]?.(tx, data as never, fact);
  });
}

export const courseOfDisputes: readonly Application[] = [
  ...(Object.keys(MOVE_FACTS) as MoveName[]).map((name) => applyMove(name)),
  on(disputeAgreementDrafted, (tx, { disputeId, form, performedNow, amountFen, instalments }, { seq }) => {
    set(tx, disputeId, {
      agreement_seq: seq,
      agreement_form: form,
      performed_now: performedNow ? 1 : 0,
      amount_fen: amountFen,
    });
    change(tx, 'DELETE FROM instalment WHERE dispute_id = ?', disputeId);
    instalments.forEach(({ dueOn, amountFen }, index) =>
      changeOne(
        tx,
        'INSERT INTO instalment (dispute_id, number, due_on, amount_fen, paid_on) VALUES (?, ?, ?, ?, NULL)',
        disputeId,
        index + 1,
        dueOn,
        amountFen,
      ),
    );
  }),
  on(disputeInstalmentPaid, (tx, { disputeId, number, paidOn }) =>
    changeOne(
      tx,
      'UPDATE instalment SET paid_on = ? WHERE dispute_id = ? AND number = ? AND paid_on IS NULL',
      paidOn,
      disputeId,
      number,
    ),
  ),
  on(disputeVisited, (tx, { disputeId }, { time }) =>
    changeOne(
      tx,
      'UPDATE dispute SET visits = visits + 1, last_visit_on = ? WHERE dispute_id = ?',
      dayOf(time),
      disputeId,
    ),
  ),
];

/** What the applications above call: part of the version of the tables. */
export const COURSE_HELPERS = [set, ...Object.values(MORE)] as readonly ((...given: never[]) => unknown)[];
