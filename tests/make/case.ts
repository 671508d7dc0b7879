import type { Ranking } from '../../shared/facts/dispute-assigned.ts';
import { callNext } from '../../main/services/call-next.ts';
import type { Core } from '../../main/services/core.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { type AgreementDraft, draftAgreement } from '../../main/services/draft-agreement.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { openDispute, type DisputeWish } from '../../main/services/open-dispute.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import type { Tick } from '../../shared/domain/dispute-course.ts';
import type { DisputeStage } from '../../shared/domain/dispute-stage.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import type { PanelMember } from '../../shared/domain/panel.ts';
import { dayOf, stationDay } from '../../shared/domain/station-day.ts';
import { moveOf, type MoveName } from '../../shared/rules/dispute-moves.ts';
import { FORM_TICKS } from '../../shared/rules/move-guards.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { demoStaff } from './demo.ts';
import { makeStation, type TestStation } from './core.ts';
import { makeIntake } from './intake.ts';
import { asHead, asMediator, mediationCounter } from './people.ts';

/** A case of the demo station and the people who work on it. */
export interface TestCase {
  readonly station: TestStation;
  readonly core: Core;
  readonly id: string;
  readonly mediator: Session;
  readonly head: Session;
  /** Makes a move with everything affirmed that it needs. */
  move(name: MoveName, extra?: object, by?: Session): ReturnType<typeof moveDispute>;
  stage(): DisputeStage | undefined;
}

/** Every word of it invented. */
export const AGREEMENT: AgreementDraft = {
  form: 'written',
  partial: false,
  performedNow: false,
  facts: '双方确认欠工资三个月。',
  responsibility: '厂方承认拖欠。',
  terms: '分两次付清。',
  manner: '银行转账',
  breach: '逾期按约定另付。',
  place: '',
  amountFen: 1_350_000,
  instalments: [
    { dueOn: stationDay.parse('2026-12-10'), amountFen: 700_000 },
    { dueOn: stationDay.parse('2027-01-10'), amountFen: 650_000 },
  ],
  performBy: stationDay.parse('2027-01-10'),
  copies: 3,
  recorderId: null,
};

/** The same, by word of mouth and done on the spot: no money, nothing to watch. */
export const ORAL: AgreementDraft = {
  ...AGREEMENT,
  form: 'oral',
  performedNow: true,
  amountFen: null,
  instalments: [],
  performBy: null,
};

/** The police for what is theirs, the psychologist for what was said in anger. */
export const PANEL: readonly PanelMember[] = [
  { kind: 'community-police', staffId: demoStaff('7002').staffId, issue: 'public-security' },
  { kind: 'psychologist', staffId: demoStaff('7003').staffId, issue: 'moral' },
];

/** What each move says besides its ticks. */
const EXTRAS: { readonly [M in MoveName]?: object } = {
  triage: { category: '11', natures: ['civil'], repeats: null },
  decline: { reason: 'already-handled', remedies: ['court'] },
  'to-police': { ground: 'public-security-case' },
  start: { openness: 'closed' },
  convene: { members: PANEL },
  refer: { target: 'law-enforcement' },
  'referral-settled': { satisfied: true },
  'referral-back': { satisfied: false },
  agree: { effectiveOn: stationDay.parse('2026-11-23'), partial: false },
  extend: { until: stationDay.parse('2027-01-31') },
  'give-up': { remedies: ['court', 'payment-order'], note: '' },
  'ask-court': { askedOn: stationDay.parse('2026-11-23') },
  terminate: { outcome: 'DEADLOCK', remedies: ['court'], note: '' },
};

/** The way to each stage, move by move. */
const WAYS: { readonly [S in DisputeStage]?: readonly MoveName[] } = {
  registered: [],
  triaged: ['triage'],
  soothing: ['triage', 'soothe'],
  accepted: ['triage', 'soothe', 'accept'],
  mediating: ['triage', 'soothe', 'accept', 'start'],
  performing: ['triage', 'soothe', 'accept', 'start', 'agree'],
  police: ['triage', 'to-police'],
};

export const ticksFor = (name: MoveName): readonly Tick[] =>
  name === 'agree' ? [...FORM_TICKS.written, ...FORM_TICKS.oral] : moveOf(name).ticks;

/** A move as the desk asks for it today, with everything affirmed that it needs. */
export function wishFor(core: Core, disputeId: string, move: MoveName): object {
  const today = dayOf(core.clock());
  const days = { effectiveOn: today, askedOn: today, until: addDays(today, 20) };
  return { ...EXTRAS[move], ...days, ticks: ticksFor(move), disputeId, move };
}

/** A dispute opened at the kiosk, called and taken on by a mediator, and led to a stage. */
export async function makeCase(
  at: keyof typeof WAYS = 'registered',
  { intake = {}, agreement = AGREEMENT }: { intake?: Partial<DisputeWish>; agreement?: AgreementDraft } = {},
): Promise<TestCase> {
  const station = await makeStation();
  const { core } = station;
  openDispute(core, makeIntake(intake));
  const sessions = openSessions(core, () => 15 * MINUTE);
  const mediator = asMediator(core, sessions);
  openCounter(core, sessions, mediator.staffId, mediationCounter(core));
  callNext(core, mediator.staffId);
  const id = core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_at DESC').pluck().get() as string;
  takeOnDispute(core, mediator, id);
  const made: TestCase = {
    station,
    core,
    id,
    mediator,
    head: asHead(core, sessions),
    stage: () => disputeOf(core.db, id)?.stage,
    move(name, extra = {}, by = mediator) {
      const usual = name === 'triage' && intake.category ? { category: intake.category } : {};
      const wish = { ...EXTRAS[name], ...usual, ticks: ticksFor(name), ...extra, disputeId: id, move: name };
      return moveDispute(core, by, wish as MoveWish);
    },
  };
  for (const move of WAYS[at] ?? []) {
    if (move === 'agree') draftAgreement(core, mediator, id, agreement);
    const answer = made.move(move);
    if (!answer.ok) throw new Error(`${move}: ${answer.refusal}`);
  }
  return made;
}

/** How the others stood when nobody was compared: for tests that only need somebody to have the case. */
export const NO_RANKING: Ranking = { reasons: [], excluded: null, others: [], barred: [], unlisted: 0 };
