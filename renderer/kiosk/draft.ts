import { type AgeBand, isMinor } from '../../shared/domain/age.ts';
import type { MandarinLevel, NamedDialect } from '../../shared/domain/dialect.ts';
import type { Category, Claim, Counterpart } from '../../shared/domain/dispute.ts';
import type { HomeWish, SexWish } from '../../shared/domain/mediator-wish.ts';
import type { InterpreterWish } from '../../shared/domain/party.ts';
import { mobilePhone } from '../../shared/domain/phone.ts';
import type { Place } from '../../shared/contract/kiosk/places.ts';
import type { Question } from './questions.ts';

/**
 * What a citizen has answered so far. Lives in the memory of the page until the number is given or the citizen
 * leaves; draft-keeper.ts hands it to the station meanwhile, against a restart.
 */
export interface Draft {
  readonly category: Category | null;
  readonly counterpart: Counterpart | null;
  readonly ageBand: AgeBand | null;
  /** Whether somebody who may stand for a minor is there. */
  readonly guardianHere: boolean;
  readonly guardianName: string;
  readonly respondentName: string;
  readonly placeText: string;
  readonly place: Place | null;
  /** Null: not touched yet, so the largest share of the place counts. */
  readonly dialects: readonly NamedDialect[] | null;
  readonly interpreter: InterpreterWish | null;
  readonly mandarin: MandarinLevel | null;
  readonly statement: string;
  readonly voice: VoiceClip | null;
  /** Rather told to the mediator than written or recorded. */
  readonly inPerson: boolean;
  readonly claims: readonly Claim[];
  readonly wish: string;
  readonly name: string;
  readonly phone: string;
  readonly agreesToData: boolean;
  readonly agreesToMediation: boolean;
  readonly sexWish: SexWish;
  readonly homeWish: HomeWish;
}

/** A spoken statement as the page holds it. */
export interface VoiceClip {
  readonly clip: Blob;
  readonly seconds: number;
}

export const EMPTY_DRAFT: Draft = {
  category: null,
  counterpart: null,
  ageBand: null,
  guardianHere: false,
  guardianName: '',
  respondentName: '',
  placeText: '',
  place: null,
  dialects: null,
  interpreter: null,
  mandarin: null,
  statement: '',
  voice: null,
  inPerson: false,
  claims: [],
  wish: '',
  name: '',
  phone: '',
  agreesToData: false,
  agreesToMediation: false,
  sexWish: 'any',
  homeWish: 'any',
};

export const MOST_DIALECTS = 4;

/** What the contract takes; counted in characters as a person counts them. */
export const MOST_CHARACTERS = {
  respondentName: 60,
  statement: 2000,
  wish: 500,
  name: 40,
  guardianName: 60,
} as const;

export const isEmptyDraft = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);

/** Another place speaks otherwise: what was chosen for the old one is asked again. */
export function fill(draft: Draft, part: Partial<Draft>): Draft {
  const moved = part.place !== undefined && part.place?.code !== draft.place?.code;
  return { ...draft, ...(moved ? { dialects: null } : {}), ...part };
}

/** Chooses a dialect, or takes the choice back. A fifth one is not added. */
export function toggleDialect(chosen: readonly NamedDialect[], dialect: NamedDialect): readonly NamedDialect[] {
  if (chosen.some(({ id }) => id === dialect.id)) return chosen.filter(({ id }) => id !== dialect.id);
  return chosen.length >= MOST_DIALECTS ? chosen : [...chosen, dialect];
}

export const toggleClaim = (chosen: readonly Claim[], claim: Claim): readonly Claim[] =>
  chosen.includes(claim) ? chosen.filter((one) => one !== claim) : [...chosen, claim];

const NEEDS: Partial<Record<Question, (draft: Draft) => boolean>> = {
  category: ({ category }) => category !== null,
  counterpart: ({ counterpart }) => counterpart !== null,
  age: ({ ageBand }) => ageBand !== null,
  guardian: ({ guardianHere }) => guardianHere,
  'guardian-name': ({ guardianName }) => guardianName.trim() !== '',
  place: ({ place }) => place !== null,
  dialect: ({ dialects }) => dialects !== null && dialects.length > 0,
  mandarin: ({ mandarin }) => mandarin !== null,
  // Written, spoken, or kept for the talk: any of the three will do.
  statement: ({ statement, voice, inPerson }) => statement.trim() !== '' || voice !== null || inPerson,
  name: ({ name }) => name.trim() !== '',
  phone: ({ phone }) => mobilePhone.safeParse(phone).success,
  notice: ({ agreesToData, agreesToMediation }) => agreesToData && agreesToMediation,
};

/** Whether a guardian answers for this citizen. */
export const needsGuardian = ({ ageBand }: Draft): boolean => isMinor(ageBand);

/** Whether a question may be left forward. Questions without a need may stay unanswered. */
export const answered = (question: Question, draft: Draft): boolean => NEEDS[question]?.(draft) ?? true;
