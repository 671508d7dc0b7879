import type { AgreementForm, Tick } from '../domain/dispute-course.ts';
import type { DisputeStage } from '../domain/dispute-stage.ts';
import type { StationDay } from '../domain/station-day.ts';
import { daysBetween } from './working-days.ts';
import { leadsOn, type MovedBy, type MoveName, moveOf } from './dispute-moves.ts';

/**
 * Owns whether a case may make a move now: the table of moves, what was affirmed, and what the case
 * itself must hold. Pure; the day is passed in.
 */
export interface CaseView {
  readonly stage: DisputeStage;
  /** Its mediator took it on. */
  readonly takenOn: boolean;
  /** What is still missing of the people of the case: a guardian, a way to reach somebody. */
  readonly peopleMissing: readonly string[];
  readonly draft: { readonly form: AgreementForm; readonly performedNow: boolean; readonly labour: boolean } | null;
  /** When the agreement took effect. */
  readonly effectiveOn: StationDay | null;
  /** Its agreement is one the court may be asked to confirm: shared/rules/court-door.ts. */
  readonly forTheCourt: boolean;
  readonly instalments: readonly { readonly dueOn: StationDay; readonly paidOn: StationDay | null }[];
  readonly visits: number;
}

export const GUARD_REFUSALS = [
  'wrong-state',
  'not-allowed',
  'steps-missing',
  'take-on-first',
  'people-missing',
  'no-agreement',
  'written-only',
  'payments-open',
  'nothing-open',
  'visit-first',
  'not-overdue',
  'still-overdue',
  'too-late',
] as const;
export type GuardRefusal = (typeof GUARD_REFUSALS)[number];

/** Days after it took effect in which both may ask the court (民事诉讼法 205). */
export const CONFIRMATION_DAYS = 30;

/** What each form of agreement needs before it takes effect (人民调解法 29, 30). */
export const FORM_TICKS: Record<AgreementForm, readonly Tick[]> = {
  written: ['all-signed', 'mediator-signed', 'sealed'],
  oral: ['both-read-aloud'],
};

export const ticksOf = (name: MoveName, view: Pick<CaseView, 'draft'>): readonly Tick[] =>
  name === 'agree' && view.draft !== null ? FORM_TICKS[view.draft.form] : moveOf(name).ticks;

export const isOverdue = (view: Pick<CaseView, 'instalments'>, today: StationDay): boolean =>
  view.instalments.some(({ dueOn, paidOn }) => paidOn === null && dueOn < today);
export const isPaidUp = (view: Pick<CaseView, 'instalments'>): boolean =>
  view.instalments.every(({ paidOn }) => paidOn !== null);

/** What a case must hold for a move beyond the ticks; no entry: nothing more. */
const HOLDS: Partial<Record<MoveName, (view: CaseView, today: StationDay) => GuardRefusal | undefined>> = {
  accept: ({ peopleMissing }) => (peopleMissing.length > 0 ? 'people-missing' : undefined),
  agree: ({ draft }) => {
    if (draft === null) return 'no-agreement';
    return draft.labour && draft.form === 'oral' ? 'written-only' : undefined;
  },
  performed: (view) => {
    if (!isPaidUp(view)) return 'payments-open';
    return view.visits === 0 && view.draft?.performedNow !== true ? 'visit-first' : undefined;
  },
  perform: (view, today) => (view.effectiveOn === null || view.effectiveOn > today ? 'wrong-state' : undefined),
  breach: (view, today) => (isOverdue(view, today) ? undefined : 'not-overdue'),
  cure: (view, today) => (isOverdue(view, today) ? 'still-overdue' : undefined),
  'ask-court': ({ effectiveOn, forTheCourt }, today) => {
    if (!forTheCourt) return 'wrong-state';
    return effectiveOn === null || daysBetween(effectiveOn, today) > CONFIRMATION_DAYS ? 'too-late' : undefined;
  },
  'court-confirmed': (view) => (isPaidUp(view) ? undefined : 'payments-open'),
  'court-confirmed-running': (view) => (isPaidUp(view) ? 'nothing-open' : undefined),
};

/** Undefined: it may. `ticks` is what was affirmed. */
export function refusalOfMove(
  name: MoveName,
  by: MovedBy,
  view: CaseView,
  ticks: readonly Tick[],
  today: StationDay,
): GuardRefusal | undefined {
  if (!leadsOn(name, view.stage)) return 'wrong-state';
  if (!moveOf(name).by.includes(by)) return 'not-allowed';
  if (by === 'mediator' && !view.takenOn) return 'take-on-first';
  if (ticksOf(name, view).some((tick) => !ticks.includes(tick))) return 'steps-missing';
  return HOLDS[name]?.(view, today);
}
