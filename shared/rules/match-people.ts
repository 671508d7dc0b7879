import type { DialectId, MandarinLevel, Proficiency } from '../domain/dialect.ts';
import type { Category } from '../domain/dispute.ts';
import type { DivisionCode } from '../domain/division.ts';
import type { HomeWish, SexWish } from '../domain/mediator-wish.ts';
import type { RecusalAbout, RecusalGround } from '../domain/recusal.ts';
import type { Sex } from '../domain/sex.ts';

/** Owns what matching knows of the people it brings together: codes and counts, nothing personal. */
export interface PartySpeech {
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
}

/** The applicant's side of a dispute, and what is known of the other side. */
export interface MatchRequest extends PartySpeech {
  readonly home: DivisionCode;
  readonly category: Category;
  /** They handed this dispute on. */
  readonly excludedMediators: readonly string[];
  /** Null: nobody has asked yet how the other party speaks, so only the applicant counts. */
  readonly respondent: (PartySpeech & { readonly home: DivisionCode | null }) | null;
  /** Keyed hashes of the parties' names. */
  readonly partyCodes: readonly string[];
  /** Null: not registered yet. */
  readonly disputeId: string | null;
  readonly sexWish: SexWish;
  readonly homeWish: HomeWish;
}

export interface Recusal {
  readonly ground: RecusalGround;
  readonly about: RecusalAbout;
}

/** Closed disputes of one category, and how many of them ended in an agreement; a part agreement is half a one. */
export interface Tally {
  readonly closed: number;
  readonly agreed: number;
}

export interface MatchableMediator {
  readonly mediatorId: string;
  readonly home: DivisionCode;
  /** Null: the profile is from before anybody asked. */
  readonly sex: Sex | null;
  readonly dialects: readonly { readonly id: DialectId; readonly level: Proficiency }[];
  readonly mandarin: MandarinLevel;
  readonly specialities: readonly Category[];
  /** Counties, or whole prefectures and provinces by their codes ending in zeros. */
  readonly recusedFrom: readonly DivisionCode[];
  readonly recusals: readonly Recusal[];
  readonly onDuty: boolean;
  /** Open disputes this mediator has, alone or beside a colleague. */
  readonly inHand: number;
  /** People who wait today for this mediator and nobody else. */
  readonly ahead: number;
  readonly record: Readonly<Partial<Record<Category, Tally>>>;
}

/** Somebody of the alliance who speaks for a party. */
export interface MatchableInterpreter {
  readonly interpreterId: string;
  readonly dialects: readonly { readonly id: DialectId; readonly level: Proficiency }[];
  readonly mandarin: MandarinLevel;
}
