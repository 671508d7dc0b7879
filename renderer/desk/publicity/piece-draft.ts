import { NOTICE_LENGTH } from '../../../shared/domain/own-notice.ts';
import {
  type Audience,
  PUBLICITY_LENGTH,
  type PublicityKind,
  type PublicityPiece,
  publicityPiece,
  type PublicityPlace,
  type StationFigure,
} from '../../../shared/domain/publicity.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { leadsToAPerson } from '../../../shared/rules/leads-to-a-person.ts';
import type { PieceWords } from '../../../shared/rules/case-as-publicity.ts';

/** What is written in both languages, and how long each may be. */
export const WRITTEN = ['title', 'line', 'text', 'source'] as const;
export type Written = (typeof WRITTEN)[number];
export const LONGEST: Record<Written, { readonly zh: number; readonly en: number }> = {
  title: PUBLICITY_LENGTH.title,
  line: NOTICE_LENGTH,
  text: PUBLICITY_LENGTH.text,
  source: PUBLICITY_LENGTH.source,
};

type Words = { readonly zh: string; readonly en: string };

/** A piece (宣传内容) while it is being written: as typed, with what does not fit yet. */
export interface PieceDraft extends Readonly<Record<Written, Words>> {
  readonly kind: PublicityKind;
  readonly figures: readonly StationFigure[];
  readonly audience: readonly Audience[];
  readonly places: readonly PublicityPlace[];
  readonly firstDay: StationDay | null;
  readonly lastDay: StationDay | null;
}

const NO_WORDS: Words = { zh: '', en: '' };
const NOTHING_WRITTEN = { title: NO_WORDS, line: NO_WORDS, text: NO_WORDS, source: NO_WORDS };

export const emptyPiece = (today: StationDay): PieceDraft => ({
  ...NOTHING_WRITTEN,
  kind: 'fraud-warning',
  figures: [],
  audience: ['everyone'],
  places: ['kiosk', 'board'],
  firstDay: today,
  lastDay: null,
});

export const draftFromCase = (words: PieceWords, today: StationDay): PieceDraft => ({ ...emptyPiece(today), ...words });

export const draftOf = (piece: PublicityPiece): PieceDraft => ({ ...NOTHING_WRITTEN, figures: [], ...piece });

/** What of a piece of this kind is filled in: figures are counted, not written. */
export const writtenOf = (kind: PublicityKind): readonly Written[] => (kind === 'results' ? ['title'] : WRITTEN);

/** What is wrong with one field. Texts: `publicity.fault.<code>`. */
export type Fault =
  | 'missing'
  | 'missing-english'
  | 'too-long'
  | 'not-plain'
  | 'personal'
  | 'nobody'
  | 'nowhere'
  | 'no-figures'
  | 'no-day'
  | 'over'
  | 'before-first';
export type Field = `${Written}.zh` | `${Written}.en` | 'audience' | 'places' | 'figures' | 'firstDay' | 'lastDay';
export type Faults = Partial<Record<Field, Fault>>;

export function faultsOf(draft: PieceDraft, today: StationDay): Faults {
  const faults: Faults = {};
  for (const name of writtenOf(draft.kind))
    for (const language of ['zh', 'en'] as const) {
      const fault = faultOfWords(name, language, draft[name]);
      if (fault !== undefined) faults[`${name}.${language}`] = fault;
    }
  if (draft.audience.length === 0) faults.audience = 'nobody';
  if (draft.places.length === 0) faults.places = 'nowhere';
  if (draft.kind === 'results' && draft.figures.length === 0) faults.figures = 'no-figures';
  if (draft.firstDay === null) faults.firstDay = 'no-day';
  if (draft.lastDay === null) faults.lastDay = 'no-day';
  else if (draft.lastDay < today) faults.lastDay = 'over';
  else if (draft.firstDay !== null && draft.lastDay < draft.firstDay) faults.lastDay = 'before-first';
  return faults;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

function faultOfWords(name: Written, language: 'zh' | 'en', words: Words): Fault | undefined {
  const typed = words[language].trim();
  if (typed === '') {
    // More to read is a gift; but who reads it in one language must find it in the other.
    if (name === 'text' && words.zh.trim() === words.en.trim()) return undefined;
    return language === 'en' ? 'missing-english' : 'missing';
  }
  if (typed.length > LONGEST[name][language]) return 'too-long';
  if (name === 'line' && UNSEEN.test(typed)) return 'not-plain';
  return leadsToAPerson(typed) ? 'personal' : undefined;
}

/** The piece to send; undefined while something is missing or does not fit. */
export function pieceOf(draft: PieceDraft, today: StationDay): PublicityPiece | undefined {
  if (Object.keys(faultsOf(draft, today)).length > 0) return undefined;
  return publicityPiece.safeParse(draft).data;
}
