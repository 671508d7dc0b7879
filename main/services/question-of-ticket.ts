import type { AskedQuestion } from '../../shared/contract/desk/tickets.ts';
import { calculator } from '../../shared/domain/calculator.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { personErased } from '../../shared/facts/person.ts';
import { ticketQuestionAttached } from '../../shared/facts/ticket-question.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { questionOfTicket, questionsServedBefore } from '../store/ticket-questions.ts';
import type { Core } from './core.ts';

/** What whoever holds the number wants to ask. For the counter that has called it, and nobody before. */
export function askedWith(core: Core, ticketId: string): AskedQuestion | null {
  const asked = questionOfTicket(core.db, ticketId);
  if (asked === undefined) return null;
  const fact = asked.aboutId === null ? undefined : factAt(core.db, asked.toldSeq);
  const words = (fact && openPart(core.db, core.keys, ticketQuestionAttached, fact, 'question')?.words) ?? null;
  const { entryId } = asked;
  const titleIn = (language: 'zh' | 'en') =>
    entryId === null ? undefined : core.consult.entry(entryId, language)?.title;
  const [zh, en] = [titleIn('zh'), titleIn('en')];
  return {
    words,
    title: zh === undefined && en === undefined ? null : { zh: zh ?? en ?? '', en: en ?? zh ?? '' },
    calculator: calculator.safeParse(asked.calculator).data ?? null,
  };
}

/** Words whose number was served on an earlier day are needed no more, and destroyed (个人信息保护法 47). Returns how many. */
export function eraseServedQuestions(core: Core): number {
  const served = questionsServedBefore(core.db, dayOf(core.clock()));
  if (served.length === 0) return 0;
  core.ledger.write('system', ({ tx, at, append }) => {
    for (const { aboutId } of served) {
      core.keys.destroy(tx, aboutId, at);
      append(personErased.of(aboutId, { personId: aboutId, reason: 'retention' }));
    }
  });
  core.db.pragma('wal_checkpoint(TRUNCATE)');
  return served.length;
}
