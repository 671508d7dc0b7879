import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ConsultEntry, TextBlock } from '../../shared/domain/consult.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { printed, type Receipt } from '../../shared/domain/receipt.ts';
import type { Language } from '../../shared/domain/language.ts';
import { theStation } from '../store/stations.ts';
import { entryIn } from './consult-answers.ts';
import type { Core } from './core.ts';
import type { PrintSpool } from './print-spool.ts';

/** When a terminal printed answers, in memory: whoever taps on and on takes the roll from those who come after. */
export type AnswerPrints = Map<string, number[]>;
const MOST_PER_HOUR = 20;

/** Prints one answer on the roll, once: whoever got no paper touches the button again. Nothing is recorded of it. */
export async function printAnswer(
  core: Core,
  spool: Pick<PrintSpool, 'printNow'>,
  prints: AnswerPrints,
  { id, language, terminal }: { readonly id: string; readonly language: Language; readonly terminal: string },
): Promise<Answer<{ done: true }, 'not-found' | 'no-printer' | 'not-printed' | 'too-many-tries'>> {
  if (!core.printsTickets()) return refused('no-printer');
  const entry = entryIn(core, id, language);
  if (entry === undefined) return refused('not-found');
  const now = core.clock();
  const lately = (prints.get(terminal) ?? []).filter((at) => at > now - HOUR);
  if (lately.length >= MOST_PER_HOUR) return refused('too-many-tries');
  const outcome = await spool.printNow(answerReceipt(core, entry, language));
  if (outcome === null) return refused('no-printer');
  if (!outcome.printed) return refused('not-printed');
  prints.set(terminal, [...lately, now]);
  return granted({ done: true as const });
}

/** An answer in the order it is read, with what it rests on and the day it was checked. */
export function answerReceipt(core: Core, entry: ConsultEntry, language: Language): Receipt {
  const text = (key: string, values?: Record<string, string | number>) => core.textIn(language, key, values);
  const station = theStation(core.db);
  return [
    ...(station === undefined ? [] : [printed(station.name[language])]),
    printed(entry.title, 'strong'),
    { kind: 'rule' },
    ...entry.sections.flatMap(({ section, blocks }) => [
      ...(section === 'short' ? [] : [printed(''), printed(`【${text(`consultSection.${section}`)}】`, 'item')]),
      ...blocks.flatMap(linesOf).map((line) => printed(line, 'item')),
    ]),
    { kind: 'rule' },
    printed(text('receipt.answerBasis'), 'item'),
    ...entry.basis.map((basis) => printed(basis.text, 'item')),
    printed(text('receipt.answerChecked', { day: entry.checked }), 'item'),
    printed(text('receipt.answerAsk'), 'item'),
  ];
}

const plain = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

const linesOf = (block: TextBlock): string[] =>
  block.kind === 'paragraph'
    ? [plain(block.runs)]
    : block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '·'} ${plain(item)}`);
