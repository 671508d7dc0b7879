import type { UnansweredGroup, UnansweredList } from '../../shared/contract/desk/consult.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { AskedReason, ConsultTopic } from '../../shared/domain/consult.ts';
import type { Language } from '../../shared/domain/language.ts';
import { asMillis, DAY, HOUR } from '../../shared/domain/millis.ts';
import { consultAsked, consultRated } from '../../shared/facts/consult.ts';
import { personErased } from '../../shared/facts/person.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { groupAlike } from '../../shared/rules/group-alike.ts';
import { maskPersonal } from '../../shared/rules/mask-personal.ts';
import type { Writing } from '../ledger/ledger.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { termsOf } from '../search/bigrams.ts';
import {
  aboutOfQuestion,
  lastQuestionOfTerminal,
  questionsSince,
  ratingsSince,
  toldByTerminalSince,
} from '../store/consult-questions.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** Owns what is kept of questions: those without an answer, masked and sealed, for the head to write the next ones by. */
export interface KeptQuestion {
  readonly words: string;
  readonly language: Language;
  readonly terminal: string;
  readonly reason: AskedReason;
  readonly nearest: ConsultTopic | null;
}

/** Whoever taps on and on is not asking any more. */
const MOST_PER_HOUR = 60;
const MOST_CHARACTERS = 300;
/** Shorter is a slip of a finger. */
const LEAST_CHARACTERS = 2;
const SAME_FOR = HOUR / 4;
/** How far the list looks back, and at how many questions. */
const LISTED_FOR = 90 * DAY;
const MOST_LISTED = 500;
const MOST_EXAMPLES = 3;

const NOBODY_KNOWN = { names: [], phones: [] };

export const keepQuestion = (core: Core, question: KeptQuestion): void =>
  core.ledger.write('kiosk', (writing) => keepWithin(core, writing, question));

function keepWithin(core: Core, { tx, append }: Writing, { words, ...question }: KeptQuestion): void {
  const masked = [...maskPersonal(words, NOBODY_KNOWN).text].slice(0, MOST_CHARACTERS).join('').trim();
  const now = core.clock();
  if ([...masked].length < LEAST_CHARACTERS) return;
  if (toldByTerminalSince(tx, question.terminal, asMillis(now - HOUR)) >= MOST_PER_HOUR) return;
  const last = lastQuestionOfTerminal(tx, question.terminal, asMillis(now - SAME_FOR));
  if (last !== undefined && wordsAt(core, last) === masked) return;
  const askId = core.newId();
  const aboutId = core.newId();
  append(
    consultAsked.of(askId, { askId, aboutId, ...question }, { asked: { person: aboutId, value: { words: masked } } }),
  );
}

/** Notes whether an answer helped; one that did not says, with the words that were asked, what is missing. */
export function rateConsult(
  core: Core,
  rating: {
    readonly id: string;
    readonly language: Language;
    readonly helpful: boolean;
    readonly words: string;
    readonly terminal: string;
  },
): Answer<{ done: true }, 'not-found'> {
  const { id, language, helpful, words, terminal } = rating;
  const entry = core.consult.entry(id, language) ?? core.consult.entry(id, 'zh') ?? core.consult.entry(id, 'en');
  if (entry === undefined) return refused('not-found');
  return core.ledger.write('kiosk', (writing) => {
    if (toldByTerminalSince(writing.tx, terminal, asMillis(core.clock() - HOUR)) < MOST_PER_HOUR) {
      const ratingId = core.newId();
      writing.append(consultRated.of(ratingId, { ratingId, entryId: id, terminal, language, helpful }));
      if (!helpful)
        keepWithin(core, writing, { words, language, terminal, reason: 'not-helpful', nearest: entry.topic });
    }
    return granted({ done: true as const });
  });
}

const wordsAt = (core: Core, seq: number): string | undefined => {
  const fact = factAt(core.db, seq);
  return fact && openPart(core.db, core.keys, consultAsked, fact, 'asked')?.words;
};

/** What to write next: questions without an answer, alike ones together, the most asked first; head only. */
export function listUnanswered(core: Core, { roles }: Session): Answer<UnansweredList, 'not-allowed'> {
  if (!may(roles, 'see-unanswered')) return refused('not-allowed');
  const since = asMillis(core.clock() - LISTED_FOR);
  const asked = questionsSince(core.db, since, MOST_LISTED).flatMap((row) => {
    const words = wordsAt(core, row.toldSeq);
    return words === undefined ? [] : [{ ...row, words }];
  });
  const groups = groupAlike(asked, ({ words }) => termsOf(words)).map(
    (group): UnansweredGroup => ({
      askIds: group.map(({ askId }) => askId),
      count: group.length,
      examples: [...new Set(group.map(({ words }) => words))].slice(0, MOST_EXAMPLES),
      nearest: group[0]?.nearest ?? null,
      notHelpful: group.filter(({ reason }) => reason === 'not-helpful').length,
      lastAt: asMillis(Math.max(...group.map(({ askedAt }) => askedAt))),
    }),
  );
  return granted({
    groups: groups.toSorted((a, b) => b.count - a.count || b.lastAt - a.lastAt),
    ratings: ratingsSince(core.db, since).map(({ entryId, helped, notHelped }) => ({
      id: entryId,
      title: core.consult.entry(entryId, 'zh')?.title ?? entryId,
      helped,
      notHelped,
    })),
  });
}

/** Questions that were dealt with: their words are destroyed, their count stays. */
export function dropUnanswered(
  core: Core,
  { roles, staffId }: Session,
  askIds: readonly string[],
): Answer<{ done: true }, 'not-allowed'> {
  if (!may(roles, 'see-unanswered')) return refused('not-allowed');
  core.ledger.write(`staff/${staffId}`, ({ tx, at, append }) => {
    for (const askId of askIds) {
      const aboutId = aboutOfQuestion(tx, askId);
      if (aboutId === undefined) continue;
      core.keys.destroy(tx, aboutId, at);
      append(personErased.of(aboutId, { personId: aboutId, reason: 'retention' }));
    }
  });
  core.db.pragma('wal_checkpoint(TRUNCATE)');
  return granted({ done: true as const });
}
