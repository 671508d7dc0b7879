import { type Danger, DANGERS, type Risk } from '../domain/danger.ts';
import { findTerms, type FoundTerm, unshieldedTerms } from './find-terms.ts';
import { plainWording, type Wordings } from './plain-wording.ts';
import { wordsOf } from './sort-by-words.ts';
import type { TermTable } from './term-table.ts';

/**
 * Decides whether words tell of danger. A false alarm costs a minute, a missed one may cost a life: doubt
 * counts as danger. What somebody else said ("he says he will…") counts like what is done.
 */
export interface Spotted {
  readonly risk: Risk;
  readonly dangers: readonly Danger[];
  /** The words that led to it, as they were written. */
  readonly because: readonly string[];
}

/** Right before the deed: it did not happen (没有打我, 从来没人打架). */
const DENIED =
  /(没有?|未曾?|从不|不曾|不会|不是|不敢|别|并非|不可能|不|never|not|n't|no one|nobody)(再|过|人|来|去|有|真的?|当面|当场|要|想|敢|说|他|我| has| have| did| ever| to| will)*\s*$/;
/** 不是打我就是骂我: both happen. */
const EITHER = /不是$/;
const OR = /^[^。！？]{0,4}就是/;
/** It is over: one step less, unless the same clause says that it goes on. */
const PAST =
  /以前|从前|曾经|去年|前年|小时候|年前|早年|当年|那时候?|上个月|前几年|几个月前|过去|年的时候|used to|last year|years ago|months ago|long ago/;
const GOES_ON = /现在|今天|今晚|刚才|刚刚|正在|还在|马上|又|天天|经常|一直|每天|每次|now|again|today|still|every/;
/** Happening now: one step more. */
const NOW = /现在|刚才|刚刚|正在|马上|今晚|这会儿|此刻|right now|just now|at this moment/;
const CLAUSE = /[^，。！？；,.!?;\n]*$/;
const CLAUSE_REST = /^[^，。！？；,.!?;\n]*/;

/** As far as anybody looks back for who denies or when it was. */
const NEAR = 24;
const CLAUSE_LENGTH = 80;

/** 1: makes another danger worse. 2: troubling. 3: somebody may be hurt. */
const RISK_OF: readonly Risk[] = ['low', 'low', 'medium', 'high'];
const MOST = 3;
/** One step worse when it happens again, or right now. */
export const WORSE_WHEN_REPEATED: readonly Danger[] = ['violence', 'threat'];

export function spotDanger(written: string, known: Wordings, table: TermTable): Spotted {
  const plain = plainWording(written, known);
  const found = unshieldedTerms(findTerms(plain.text, table)).flatMap((one) => {
    const level = levelOf(plain.text, one);
    return level > 0 ? [{ ...one, danger: one.term.label as Danger, level }] : [];
  });
  const isRepeated = found.some(({ danger }) => danger === 'repeat');
  const level = Math.max(
    0,
    ...found.map(({ danger, level: own }) =>
      isRepeated && WORSE_WHEN_REPEATED.includes(danger) ? Math.min(MOST, own + 1) : own,
    ),
  );
  return {
    risk: RISK_OF[level] ?? 'low',
    dangers: level > 1 ? DANGERS.filter((danger) => found.some((one) => one.danger === danger)) : [],
    because: level > 1 ? wordsOf(written, plain, found) : [],
  };
}

function levelOf(text: string, { term, spans }: FoundTerm): number {
  const deed = spans.at(-1);
  const first = spans[0];
  if (deed === undefined || first === undefined) return 0;
  const isEither = OR.test(text.slice(deed.end)) && EITHER.test(text.slice(Math.max(0, deed.start - NEAR), deed.start));
  if (!isEither && spans.some(({ start }) => DENIED.test(text.slice(Math.max(0, start - NEAR), start)))) return 0;
  const clause =
    (CLAUSE.exec(text.slice(Math.max(0, first.start - CLAUSE_LENGTH), first.start))?.[0] ?? '') +
    text.slice(first.start, deed.end) +
    (CLAUSE_REST.exec(text.slice(deed.end, deed.end + CLAUSE_LENGTH))?.[0] ?? '');
  const label = term.label as Danger;
  if (PAST.test(clause) && !GOES_ON.test(clause)) return Math.max(1, term.weight - 1);
  const isNow = NOW.test(clause) && WORSE_WHEN_REPEATED.includes(label);
  return isNow ? Math.min(MOST, term.weight + 1) : term.weight;
}
