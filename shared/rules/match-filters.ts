import type { DialectId, MandarinLevel, Proficiency } from '../domain/dialect.ts';
import type { Category } from '../domain/dispute.ts';
import type { DivisionCode } from '../domain/division.ts';
import { coversHome } from './same-home.ts';
import type { Understanding } from './understanding.ts';

/**
 * Owns who may not take a dispute at all, whatever their score: off duty, must stand aside (回避),
 * or no common language. Every row has a code; its sentence is the text `exclusion.<code>`.
 */
export const EXCLUSIONS = ['off-duty', 'recused-place', 'recused-dispute', 'no-common-language'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What matching knows of a dispute; nothing personal. */
export interface MatchRequest {
  readonly home: DivisionCode;
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
  readonly category: Category;
  /** They handed this dispute on, or stand aside from it. */
  readonly excludedMediators: readonly string[];
}

/** What matching knows of a mediator. */
export interface MatchableMediator {
  readonly mediatorId: string;
  readonly home: DivisionCode;
  readonly dialects: readonly { readonly id: DialectId; readonly level: Proficiency }[];
  readonly mandarin: MandarinLevel;
  readonly specialities: readonly Category[];
  /** Counties, or whole prefectures and provinces by their codes ending in zeros. */
  readonly recusedFrom: readonly DivisionCode[];
  readonly onDuty: boolean;
  /** Open disputes this mediator has. */
  readonly inHand: number;
}

/** Below this, two people cannot talk a quarrel through. */
export const LEAST_UNDERSTANDING = 0.3;

interface Filter {
  readonly code: Exclusion;
  excludes(request: MatchRequest, mediator: MatchableMediator, understood: Understanding): boolean;
}

/** The first row that fits names the reason. */
const FILTERS: readonly Filter[] = [
  { code: 'off-duty', excludes: (_, mediator) => !mediator.onDuty },
  {
    code: 'recused-place',
    excludes: ({ home }, { recusedFrom }) => recusedFrom.some((place) => coversHome(place, home)),
  },
  {
    code: 'recused-dispute',
    excludes: ({ excludedMediators }, { mediatorId }) => excludedMediators.includes(mediatorId),
  },
  { code: 'no-common-language', excludes: (_request, _mediator, { value }) => value < LEAST_UNDERSTANDING },
];

export const exclusionOf = (
  request: MatchRequest,
  mediator: MatchableMediator,
  understood: Understanding,
): Exclusion | undefined => FILTERS.find(({ excludes }) => excludes(request, mediator, understood))?.code;
