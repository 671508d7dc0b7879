import { z } from 'zod';
import { dialectId } from './dialect.ts';
import { category, claim, counterpart, outcome } from './dispute.ts';
import { freeText } from './free-text.ts';
import { lawArticle } from './law.ts';
import { nature } from './dispute-course.ts';

/** What worked (调解方法). Texts: `method.<code>`. */
export const METHODS = [
  'home-speech',
  'hear-out',
  'separate-talks',
  'face-to-face',
  'look-on-site',
  'settle-accounts',
  'look-at-evidence',
  'explain-law',
  'respected-person',
  'ask-expert',
  'joint-departments',
  'instalments',
  'apology',
  'trial-period',
  'write-rules',
  'cool-down',
  'child-first',
  'neutral-price',
  'change-places',
  'return-visit',
] as const;
export const method = z.enum(METHODS);
export type Method = z.infer<typeof method>;

/** Money at stake, as a range, so that no sum leads back to a person. Texts: `amountRange.<code>`. */
export const AMOUNT_RANGES = ['none', 'to-1k', 'to-10k', 'to-50k', 'to-200k', 'over-200k'] as const;
export const amountRange = z.enum(AMOUNT_RANGES);
export type AmountRange = z.infer<typeof amountRange>;

/** Upper ends in fen; what is above the last one is `over-200k`. */
const UPPER: readonly (readonly [AmountRange, number])[] = [
  ['none', 0],
  ['to-1k', 1_000_00],
  ['to-10k', 10_000_00],
  ['to-50k', 50_000_00],
  ['to-200k', 200_000_00],
];
export const amountRangeOf = (fen: number | null): AmountRange =>
  UPPER.find(([, upTo]) => (fen ?? 0) <= upTo)?.[0] ?? 'over-200k';

/** The four parts of a case, in the order they are read. Texts: `casePart.<code>`. */
export const CASE_PARTS = ['facts', 'process', 'result', 'lesson'] as const;
export const casePart = z.enum(CASE_PARTS);
export type CasePart = z.infer<typeof casePart>;

const words = freeText(2000).pipe(z.string().min(1));
export const caseText = z.object({ facts: words, process: words, result: words, lesson: words });
export type CaseText = z.infer<typeof caseText>;

/** A composed case is named by its file, one of a station or the district by a UUID. */
export const caseId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** A case of the library (纠纷案例). Nothing in it leads back to a person; a place is no closer than its prefecture. */
export const libraryCase = z.object({
  title: freeText(60).pipe(z.string().min(1)),
  /** English title and summary; empty where nobody wrote one. */
  titleEn: freeText(120),
  summaryEn: freeText(600),
  category,
  nature,
  counterpart,
  claims: z.array(claim).max(9),
  home: freeText(30),
  dialects: z.array(dialectId).max(4),
  methods: z.array(method).max(8),
  /** Talks held, and days from taking it in to the end. */
  sessions: z.int().min(0).max(500),
  days: z.int().min(1).max(3_660),
  outcome,
  amount: amountRange,
  articles: z.array(lawArticle).max(12),
  tags: z.array(freeText(20)).max(8),
  text: caseText,
});
export type LibraryCase = z.infer<typeof libraryCase>;

/** Where a case of the library comes from. Texts: `caseOrigin.<code>`. */
export const CASE_ORIGINS = ['composed', 'station', 'district'] as const;
export const caseOrigin = z.enum(CASE_ORIGINS);
export type CaseOrigin = z.infer<typeof caseOrigin>;
