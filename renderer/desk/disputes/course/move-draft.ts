import type { z } from 'zod';
import { moveInput } from '../../../../shared/contract/desk/dispute-moves.ts';
import type {
  DeclineReason,
  Nature,
  Openness,
  PoliceGround,
  ReferralTarget,
  Remedy,
  Termination,
  Tick,
} from '../../../../shared/domain/dispute-course.ts';
import type { Category } from '../../../../shared/domain/dispute.ts';
import type { PanelKind } from '../../../../shared/domain/panel.ts';
import type { StationDay } from '../../../../shared/domain/station-day.ts';
import type { MoveName } from '../../../../shared/rules/dispute-moves.ts';

/**
 * What is being filled in for a move: one draft for all of them, of which each move asks for some fields.
 * Knows no screen; what is not filled in yet makes no wish.
 */
export interface MoveDraft {
  readonly ticks: readonly Tick[];
  readonly category: Category;
  readonly natures: readonly Nature[];
  /** Undefined: not answered yet; null: none of the earlier cases. */
  readonly repeats: string | null | undefined;
  readonly reason: DeclineReason | null;
  readonly remedies: readonly Remedy[];
  readonly ground: PoliceGround | null;
  readonly openness: Openness | null;
  readonly target: ReferralTarget | null;
  readonly outcome: Termination | null;
  readonly until: StationDay | null;
  readonly effectiveOn: StationDay | null;
  readonly askedOn: StationDay | null;
  readonly satisfied: boolean | null;
  readonly partial: boolean;
  readonly note: string;
  readonly members: readonly { readonly kind: PanelKind; readonly staffId: string; readonly issue: Nature }[];
}
export type MoveField = Exclude<keyof MoveDraft, 'ticks'>;

/** What each move asks for beyond its ticks, in this order. */
export const FIELDS: { readonly [M in MoveName]?: readonly MoveField[] } = {
  triage: ['category', 'natures', 'repeats'],
  decline: ['reason', 'remedies'],
  'to-police': ['ground'],
  start: ['openness'],
  convene: ['members'],
  refer: ['target'],
  'referral-settled': ['satisfied'],
  'referral-back': ['satisfied'],
  agree: ['effectiveOn', 'partial'],
  extend: ['until'],
  'give-up': ['remedies', 'note'],
  'ask-court': ['askedOn'],
  terminate: ['outcome', 'remedies', 'note'],
};

/** The way a case usually goes on; every other move is offered beside it, smaller. */
export const USUAL: readonly MoveName[] = [
  'triage',
  'soothe',
  'police-advises',
  'accept',
  'start',
  'agree',
  'performed',
  'court-confirmed',
  'court-confirmed-running',
  'referral-settled',
];

export const emptyDraft = (category: Category, today: StationDay): MoveDraft => ({
  ticks: [],
  category,
  natures: ['civil'],
  repeats: undefined,
  reason: null,
  remedies: [],
  ground: null,
  openness: null,
  target: null,
  outcome: null,
  until: null,
  effectiveOn: today,
  askedOn: today,
  satisfied: null,
  partial: false,
  note: '',
  members: [],
});

/** The move as the station is asked for it; undefined while something is missing. */
export function wishOf(
  disputeId: string,
  move: MoveName,
  draft: MoveDraft,
  ticks: readonly Tick[],
): z.input<typeof moveInput> | undefined {
  if (ticks.some((tick) => !draft.ticks.includes(tick))) return undefined;
  const wish = moveInput.safeParse({ ...draft, ticks, disputeId, move });
  return wish.success ? wish.data : undefined;
}
