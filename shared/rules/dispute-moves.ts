import type { DisputeStage } from '../domain/dispute-stage.ts';
import type { Tick } from '../domain/dispute-course.ts';

/**
 * Owns the course of a case: which stage may follow which, who may move it, what must be affirmed,
 * and on what ground. Whatever is not a row here is refused; a stage cannot be skipped.
 * Never looks at a case: conditions that need one are shared/rules/move-guards.ts.
 */

/** Who may move it: the mediator of the case, the station head, or the station by itself. */
export type MovedBy = 'mediator' | 'head' | 'system';

/** Where a rule comes from; texts: `law.<code>`. `D` is a default of ours that a station may change; never shown to a citizen. */
export const BASES = ['PML', 'OMR', 'APR', 'CPL', 'LDM', 'NB', 'SZ', 'station'] as const;
export interface Basis {
  readonly law: (typeof BASES)[number];
  readonly articles: string;
  readonly grade: 'A' | 'B' | 'D';
}

export interface Move {
  readonly from: readonly DisputeStage[];
  readonly to: DisputeStage;
  readonly by: readonly MovedBy[];
  readonly ticks: readonly Tick[];
  readonly basis: Basis;
}

/** Parties may end it at any time until they have agreed (人民调解法 23). */
const UNSETTLED: readonly DisputeStage[] = [
  'registered',
  'triaged',
  'soothing',
  'accepted',
  'mediating',
  'joint',
  'referred',
  'police',
  'reopened',
];
const OURS: Basis = { law: 'station', articles: '', grade: 'D' };

export const MOVES = {
  triage: {
    from: ['registered', 'reopened'],
    to: 'triaged',
    by: ['mediator'],
    ticks: ['duplicate-checked'],
    basis: OURS,
  },
  soothe: {
    from: ['triaged'],
    to: 'soothing',
    by: ['mediator'],
    ticks: ['may-contact-other'],
    basis: { law: 'OMR', articles: '15', grade: 'A' },
  },
  decline: {
    from: ['triaged'],
    to: 'not-accepted',
    by: ['mediator', 'head'],
    ticks: ['other-channel-told'],
    basis: OURS,
  },
  'to-police': {
    from: ['triaged'],
    to: 'police',
    by: ['mediator', 'head'],
    ticks: ['parties-told'],
    basis: { law: 'PML', articles: '25', grade: 'A' },
  },
  'police-advises': {
    from: ['police'],
    to: 'soothing',
    by: ['mediator', 'head'],
    ticks: ['no-offence-found', 'may-contact-other'],
    basis: { law: 'APR', articles: '178', grade: 'A' },
  },
  accept: {
    from: ['soothing'],
    to: 'accepted',
    by: ['mediator'],
    ticks: ['nobody-refuses', 'rights-told'],
    basis: { law: 'PML', articles: '17, 19, 23', grade: 'A' },
  },
  start: {
    from: ['accepted'],
    to: 'mediating',
    by: ['mediator'],
    ticks: ['conflict-disclosed', 'recusal-honoured'],
    basis: { law: 'PML', articles: '23', grade: 'A' },
  },
  convene: {
    from: ['mediating'],
    to: 'joint',
    by: ['head'],
    ticks: ['parties-consent'],
    basis: { law: 'PML', articles: '20', grade: 'A' },
  },
  dissolve: { from: ['joint'], to: 'mediating', by: ['head', 'mediator'], ticks: [], basis: OURS },
  refer: {
    from: ['mediating'],
    to: 'referred',
    by: ['head'],
    ticks: ['target-accepts', 'parties-told'],
    basis: { law: 'NB', articles: '19', grade: 'A' },
  },
  'referral-settled': { from: ['referred'], to: 'closed', by: ['head', 'mediator'], ticks: [], basis: OURS },
  'referral-back': { from: ['referred'], to: 'reopened', by: ['head', 'mediator'], ticks: [], basis: OURS },
  agree: {
    from: ['mediating'],
    to: 'agreed',
    by: ['mediator'],
    ticks: [], // those of its form: shared/rules/move-guards.ts
    basis: { law: 'PML', articles: '28-30', grade: 'A' },
  },
  extend: {
    from: ['mediating'],
    to: 'mediating',
    by: ['mediator'],
    ticks: ['all-signed'],
    basis: { law: 'SZ', articles: '25', grade: 'A' },
  },
  perform: {
    from: ['agreed'],
    to: 'performing',
    by: ['system'],
    ticks: [],
    basis: { law: 'PML', articles: '29-31', grade: 'A' },
  },
  performed: {
    from: ['performing'],
    to: 'closed',
    by: ['mediator', 'head'],
    ticks: ['receipts-seen'],
    basis: { law: 'PML', articles: '31', grade: 'A' },
  },
  breach: { from: ['performing'], to: 'breached', by: ['system'], ticks: [], basis: OURS },
  /** A row of ours: whoever pays late has paid. */
  cure: { from: ['breached'], to: 'performing', by: ['mediator', 'system'], ticks: [], basis: OURS },
  'give-up': {
    from: ['breached'],
    to: 'terminated',
    by: ['mediator', 'head'],
    ticks: ['remedies-told'],
    basis: { law: 'PML', articles: '32-33', grade: 'A' },
  },
  /** From `performing` is ours: instalments run while the 30 days of the court's door do. */
  'ask-court': {
    from: ['agreed', 'performing'],
    to: 'confirming',
    by: ['mediator'],
    ticks: ['both-ask', 'no-lawsuit-pending'],
    basis: { law: 'CPL', articles: '205', grade: 'A' },
  },
  'court-confirmed': {
    from: ['confirming'],
    to: 'closed',
    by: ['mediator', 'head'],
    ticks: ['receipts-seen'],
    basis: { law: 'CPL', articles: '206', grade: 'A' },
  },
  /** A row of ours: a confirmed agreement with instalments still due goes on being watched (人民调解法 31). */
  'court-confirmed-running': {
    from: ['confirming'],
    to: 'performing',
    by: ['mediator', 'head'],
    ticks: [],
    basis: { law: 'CPL', articles: '206', grade: 'A' },
  },
  'court-refused': {
    from: ['confirming'],
    to: 'reopened',
    by: ['mediator', 'head'],
    ticks: ['parties-told'],
    basis: { law: 'CPL', articles: '206', grade: 'A' },
  },
  terminate: {
    from: UNSETTLED,
    to: 'terminated',
    by: ['mediator', 'head'],
    ticks: ['remedies-told'],
    basis: { law: 'PML', articles: '23, 26', grade: 'A' },
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[];

export const moveOf = (name: MoveName): Move => MOVES[name];

/** Whether the table has this row at all. */
export const leadsOn = (name: MoveName, stage: DisputeStage): boolean => moveOf(name).from.includes(stage);

/** The moves the table knows from a stage, in the order of the table. */
export const movesFrom = (stage: DisputeStage): readonly MoveName[] =>
  MOVE_NAMES.filter((name) => leadsOn(name, stage));
