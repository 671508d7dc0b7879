import type { ConsultAnswer, ConsultFound, ConsultLine, ConsultShelfOf } from '../../shared/contract/kiosk/consult.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ConsultEntry } from '../../shared/domain/consult.ts';
import { type Language, LANGUAGES } from '../../shared/domain/language.ts';
import { emergenciesOfDanger, numbersFor } from '../../shared/rules/emergency-numbers.ts';
import { linesOfBlocks } from '../../shared/rules/parse-blocks.ts';
import { keepQuestion } from './consult-questions.ts';
import type { Core } from './core.ts';

export interface Question {
  readonly words: string;
  readonly language: Language;
  /** They stopped typing. */
  readonly settled: boolean;
  readonly terminal: string;
}

/** Answers to a question, and before them whom to call when it cannot wait. */
export function searchConsult(core: Core, { words, language, settled, terminal }: Question): ConsultFound {
  const { hits, confident } = core.consult.find(words);
  const { risk, dangers } = core.classify(words);
  const emergencies = [...new Set([...core.consult.emergencies(words), ...emergenciesOfDanger(risk, dangers)])];
  const danger = emergencies.length === 0 ? null : { emergencies, numbers: numbersFor(emergencies) };
  if (settled && !confident)
    keepQuestion(core, { words, language, terminal, reason: 'no-answer', nearest: hits[0]?.topic ?? null });
  return {
    hits: hits.flatMap(({ id, score }) => {
      const entry = entryIn(core, id, language);
      return entry === undefined ? [] : [{ ...lineOf(entry), short: shortOf(entry), score }];
    }),
    confident,
    danger,
  };
}

/** One answer, with those that belong to it. */
export function readConsult(
  core: Core,
  { id, language }: { readonly id: string; readonly language: Language },
): Answer<ConsultAnswer, 'not-found'> {
  const entry = entryIn(core, id, language);
  if (entry === undefined) return refused('not-found');
  const { questions: _, related, ...rest } = entry;
  return granted({ ...rest, related: related.flatMap((one) => linesOf(entryIn(core, one, language))) });
}

/** All answers by situation of life; a topic without an answer is left out, and so is a situation. */
export function consultBySituation(core: Core, language: Language): ConsultShelfOf[] {
  const byTopic = Map.groupBy(core.consult.entries(language), ({ topic }) => topic);
  return core.consult.situations().flatMap(({ id, name, topics }) => {
    const filled = topics.flatMap((topic) => {
      const entries = (byTopic.get(topic) ?? []).map(lineOf);
      return entries.length === 0 ? [] : [{ topic, entries }];
    });
    return filled.length === 0 ? [] : [{ id, name, topics: filled }];
  });
}

/** In the language of the screen; one that was left out there is shown in the other. */
export const entryIn = (core: Core, id: string, language: Language): ConsultEntry | undefined =>
  core.consult.entry(id, language) ??
  LANGUAGES.map((one) => core.consult.entry(id, one)).find((one) => one !== undefined);

const lineOf = ({ id, topic, title }: ConsultEntry): ConsultLine => ({ id, topic, title });

const linesOf = (entry: ConsultEntry | undefined): ConsultLine[] => (entry === undefined ? [] : [lineOf(entry)]);

const shortOf = ({ sections }: ConsultEntry): string => linesOfBlocks(sections[0]?.blocks ?? []).join('\n');
