import { isForTheCourt } from './court-door.ts';
import type { IntakeSource } from '../domain/intake.ts';
import type { AgreementForm, Nature } from '../domain/dispute-course.ts';
import { type DisputeStage, isEnded } from '../domain/dispute-stage.ts';
import { APART_PAPERS, DOSSIER_PAPERS, type PaperKind } from '../domain/paper.ts';
import type { StationDay } from '../domain/station-day.ts';
import type { Signer } from '../domain/signature.ts';
import { CONFIRMATION_DAYS } from './move-guards.ts';
import { daysBetween } from './working-days.ts';

/**
 * Owns which papers a case has now, in the official order, and which required ones are missing.
 * Pure; the day is passed in. What stands on a paper is main/reports/papers.
 */

/** What the rule needs to know of a case. */
export interface DossierView {
  readonly stage: DisputeStage;
  /** 申请, 主动, 委托移送: asked for by a party, taken up by the committee, or handed over. */
  readonly source: IntakeSource;
  readonly natures: readonly Nature[];
  readonly accepted: boolean;
  /** Somebody acts for a party. */
  readonly represented: boolean;
  readonly evidence: number;
  readonly talks: number;
  readonly agreementForm: AgreementForm | null;
  readonly effectiveOn: StationDay | null;
  readonly performedNow: boolean;
  readonly instalments: readonly { readonly paidOn: StationDay | null }[];
  readonly visits: number;
  readonly askedCourtOn: StationDay | null;
}

/**
 * ready: filled from what is known. by-hand: a form to fill or a page to attach to. optional: such a form that
 * this case may do without. missing: something must happen first. not-due: not yet, or not in this case.
 */
export const PAPER_STATES = ['ready', 'by-hand', 'optional', 'missing', 'not-due'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

interface PaperRule {
  readonly required: boolean;
  /** Undefined: this case has no such paper. */
  readonly state: (view: DossierView, today: StationDay) => PaperState | undefined;
}

const inForce = ({ effectiveOn }: DossierView): boolean => effectiveOn !== null;
const ready = (): PaperState => 'ready';
const whenInForce = (view: DossierView): PaperState => (inForce(view) ? 'ready' : 'not-due');
/** Missing only while the case runs and the time for it has come. */
const dueOnceAccepted = ({ accepted, stage }: DossierView): PaperState =>
  accepted && !isEnded(stage) ? 'missing' : 'not-due';

/** Rights and duties only (民事诉讼法解释 355, 358): a promise of the heart is not confirmed. */
function confirmation(view: DossierView, today: StationDay): PaperState | undefined {
  if (!isForTheCourt({ natures: view.natures, confirmed: false })) return undefined;
  if (view.askedCourtOn !== null) return 'ready';
  return view.effectiveOn !== null && daysBetween(view.effectiveOn, today) <= CONFIRMATION_DAYS ? 'ready' : 'not-due';
}

const isPerformed = (view: DossierView): boolean =>
  inForce(view) && (view.instalments.length > 0 || view.performedNow || view.stage === 'closed')
    ? view.instalments.every(({ paidOn }) => paidOn !== null)
    : false;

const RULES: Record<PaperKind, PaperRule> = {
  cover: { required: false, state: ready },
  contents: { required: false, state: ready },
  application: { required: true, state: ({ source }) => (source === 'APPLIED' ? 'ready' : undefined) },
  'acceptance-form': { required: true, state: ({ source }) => (source === 'APPLIED' ? undefined : 'ready') },
  'rights-notice': { required: true, state: ready },
  identity: { required: true, state: () => 'by-hand' },
  proxy: { required: false, state: ({ represented }) => (represented ? 'by-hand' : 'optional') },
  investigation: { required: false, state: () => 'optional' },
  evidence: { required: false, state: ({ evidence }) => (evidence > 0 ? 'ready' : 'optional') },
  'mediation-record': { required: true, state: (view) => (view.talks > 0 ? 'ready' : dueOnceAccepted(view)) },
  agreement: {
    required: true,
    state: (view) => {
      if (view.agreementForm === 'oral') return undefined;
      return view.agreementForm === 'written' ? 'ready' : dueOnceAccepted(view);
    },
  },
  'oral-register': { required: true, state: ({ agreementForm }) => (agreementForm === 'oral' ? 'ready' : undefined) },
  vouchers: {
    required: false,
    state: (view) => (inForce(view) && view.instalments.length > 0 ? 'ready' : 'not-due'),
  },
  visits: {
    required: false,
    state: (view) => {
      if (view.visits > 0) return 'ready';
      return inForce(view) && !view.performedNow ? 'missing' : 'not-due';
    },
  },
  confirmation: { required: false, state: confirmation },
  'mediation-proof': { required: false, state: confirmation },
  notes: { required: false, state: () => 'by-hand' },
  'back-cover': { required: false, state: ({ stage }) => (isEnded(stage) ? 'ready' : 'not-due') },
  'police-agreement': {
    required: false,
    state: ({ natures }) => (natures.includes('public-security') ? 'by-hand' : undefined),
  },
  'performance-proof': {
    required: false,
    state: (view) => (isPerformed(view) ? 'ready' : whenInForce(view) === 'ready' ? 'missing' : 'not-due'),
  },
};

export interface CasePaper {
  readonly kind: PaperKind;
  /** Place in the dossier, from 1; null: stands apart, or is not in it now. */
  readonly place: number | null;
  readonly state: PaperState;
  readonly required: boolean;
}

const BOUND: readonly PaperState[] = ['ready', 'by-hand'];
const PRINTABLE: readonly PaperState[] = ['ready', 'by-hand', 'optional'];
const isApart = (kind: PaperKind): boolean => APART_PAPERS.some((one) => one === kind);

/** The papers of a case in order; the numbers run over those that are in the dossier now. */
export function papersOf(view: DossierView, today: StationDay): CasePaper[] {
  let place = 0;
  return [...DOSSIER_PAPERS, ...APART_PAPERS].flatMap((kind): CasePaper[] => {
    const { required, state } = RULES[kind];
    const now = state(view, today);
    if (now === undefined) return [];
    const bound = !isApart(kind) && BOUND.includes(now);
    return [{ kind, place: bound ? (place += 1) : null, state: now, required }];
  });
}

export const isPrintable = ({ state }: Pick<CasePaper, 'state'>): boolean => PRINTABLE.includes(state);
/** The required papers that still lack something. */
export const missingPapers = (papers: readonly CasePaper[]): CasePaper[] =>
  papers.filter(({ required, state }) => required && state === 'missing');

/** Whose signature a paper carries (人民调解法 29: parties, mediator). No entry: it is not signed on the screen. */
const SIGNED_BY: { readonly [K in PaperKind]?: readonly Signer[] } = {
  application: ['applicant'],
  'rights-notice': ['applicant', 'respondent'],
  'mediation-record': ['applicant', 'respondent', 'mediator', 'recorder'],
  agreement: ['applicant', 'respondent', 'mediator', 'recorder'],
  'oral-register': ['mediator', 'recorder'],
  confirmation: ['applicant', 'respondent'],
};
export const signersOf = (kind: PaperKind): readonly Signer[] => SIGNED_BY[kind] ?? [];
