import { z } from 'zod';
import { placeName } from '../../domain/division.ts';
import { namedDialect } from '../../domain/dialect.ts';
import { category, claim, counterpart, outcome } from '../../domain/dispute.ts';
import { freeText } from '../../domain/free-text.ts';
import { lawArticle } from '../../domain/law.ts';
import {
  amountRange,
  caseId,
  CASE_PARTS,
  caseOrigin,
  caseText,
  libraryCase,
  method,
} from '../../domain/library-case.ts';
import { nature } from '../../domain/dispute-course.ts';
import { personalPlace } from '../../domain/personal-place.ts';
import { LIKENESS } from '../../rules/case-likeness.ts';
import { done, procedure } from '../procedure.ts';

/** A case as a line of a list. English title: empty where nobody wrote one. */
export const caseLine = z.object({
  caseId,
  origin: caseOrigin,
  title: z.string(),
  titleEn: z.string(),
  category,
  nature,
  outcome,
  sessions: z.int(),
  days: z.int(),
  methods: z.array(method),
  /** How many members of staff it helped, and whether I am one. */
  helped: z.int().nonnegative(),
  helpedMe: z.boolean(),
});
export type CaseLine = z.infer<typeof caseLine>;

export const caseView = caseLine.extend({
  summaryEn: z.string(),
  counterpart,
  claims: z.array(claim),
  home: placeName,
  dialects: z.array(namedDialect),
  amount: amountRange,
  articles: z.array(lawArticle),
  tags: z.array(z.string()),
  text: caseText,
  mayWithdraw: z.boolean(),
});
export type CaseView = z.infer<typeof caseView>;

/** A case like an open dispute, and why. Texts: `likeness.<code>`. */
export const similarCase = caseLine.extend({
  score: z.number().min(0).max(1),
  reasons: z.array(z.enum(LIKENESS)),
  articles: z.array(lawArticle),
});
export type SimilarCase = z.infer<typeof similarCase>;

/** A closed dispute in its own words, masked; and what the file knows, so that the page can mark it while somebody writes. */
export const caseDraft = z.object({
  known: z.object({ names: z.array(z.string()), phones: z.array(z.string()) }),
  text: z.object({ facts: z.string(), process: z.string(), result: z.string(), lesson: z.string() }),
});
export type CaseDraft = z.infer<typeof caseDraft>;

/** Where something personal still stands in what was sent; the words themselves are not repeated. */
export const personalInPart = personalPlace.extend({ part: z.enum([...CASE_PARTS, 'title', 'english']) });
export type PersonalInPart = z.infer<typeof personalInPart>;

/** What the reader of a draft answers for; the rest is read off the file. */
export const publishInput = libraryCase
  .pick({
    title: true,
    titleEn: true,
    summaryEn: true,
    nature: true,
    methods: true,
    articles: true,
    tags: true,
    text: true,
  })
  .extend({
    disputeId: z.uuid(),
    /** 我已通读: without it nothing is published. */
    readThrough: z.literal(true),
  });

/** The case a dispute already stands in the library as, and whether it may become one now. */
const publishing = z.object({ caseId: caseId.nullable(), mayPublish: z.boolean() });

const oneDispute = z.object({ disputeId: z.uuid() });
const oneCase = z.object({ caseId });

export const libraryContract = {
  /** Without words: the whole category, or the whole library. */
  search: procedure(z.object({ text: freeText(60).default(''), category: category.nullable() }), z.array(caseLine), [
    'signed-out',
  ]),
  open: procedure(oneCase, caseView, ['signed-out', 'not-found']),
  similar: procedure(oneDispute, z.array(similarCase), ['signed-out', 'not-found', 'not-yours']),
  ofDispute: procedure(oneDispute, publishing, ['signed-out', 'not-found', 'not-yours']),
  /** Its mediator and the head alone, as with the file itself. */
  draft: procedure(oneDispute, caseDraft, ['signed-out', 'not-found', 'not-yours', 'wrong-state']),
  publish: procedure(publishInput, z.object({ caseId }), [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'unknown-article',
    'storage-full',
  ]).errors({ 'still-personal': { data: z.object({ places: z.array(personalInPart) }) } }),
  withdraw: procedure(oneCase, done, ['signed-out', 'not-found', 'not-yours', 'storage-full']),
  markHelpful: procedure(oneCase.extend({ helpful: z.boolean() }), done, ['signed-out', 'not-found', 'storage-full']),
};
