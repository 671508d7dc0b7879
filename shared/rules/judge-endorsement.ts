import type {
  CheckAnswers,
  CheckFact,
  CheckOutcome,
  CheckPlace,
  CheckRule,
  Endorsement,
} from '../domain/endorsement.ts';
import type { Bilingual } from '../domain/language.ts';
import { type EndorsementTable, type FactRow, type Grounds } from './endorsement-table.ts';
import { isSure } from './graded-rows.ts';

/** Owns what the answers come to. Whatever does not rest on a sure row is for a person to say: never a yes. */

/** Where something comes from, as shown beside it; the date says as of when. */
export interface CheckSource {
  readonly name: Bilingual;
  readonly date: string;
}

/** Something a citizen is told, with where it comes from. */
export interface ToldFact {
  readonly fact: CheckFact;
  readonly part: FactRow['part'];
  readonly values: Readonly<Record<string, number>>;
  readonly source: CheckSource;
}
export interface Judgement {
  readonly rule: CheckRule;
  readonly outcome: CheckOutcome;
  readonly place: CheckPlace | null;
  readonly source: CheckSource | null;
  readonly facts: readonly ToldFact[];
}

/** What the answers come to. Answers no row speaks of are for a person. */
export function judgeEndorsement(table: EndorsementTable, kind: Endorsement, answers: CheckAnswers): Judgement {
  const row = table.decisions.find(
    ({ endorsement: of, when }) =>
      of === kind &&
      Object.entries(when).every(([question, answer]) => answers[question as keyof CheckAnswers] === answer),
  );
  if (row === undefined) return { rule: 'unforeseen', outcome: 'ask', place: null, source: null, facts: [] };
  const sure = isSure(row);
  return {
    rule: row.id as CheckRule,
    outcome: sure ? row.outcome : 'ask',
    place: sure ? row.place : null,
    source: sourceOfRow(row),
    facts: table.facts.flatMap((fact): ToldFact[] => {
      const source = sourceOfRow(fact);
      if (source === null || !fact.with.includes(row.id)) return [];
      return [{ fact: fact.id as CheckFact, part: fact.part, values: fact.values, source }];
    }),
  };
}

const sourceOfRow = (row: Grounds): CheckSource | null =>
  isSure(row) && row.source !== null ? { name: row.source, date: row.date } : null;
