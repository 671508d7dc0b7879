import type { CheckEnding, CheckInput, IdReading } from '../../shared/contract/kiosk/endorsement.ts';
import { ageBandOn, isMinor } from '../../shared/domain/age.ts';
import type { CheckAnswers } from '../../shared/domain/endorsement.ts';
import { birthOf, idNumberAsOf, idProblem } from '../../shared/domain/id-number.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { dueStanding, nextDue, opensOn } from '../../shared/rules/endorsement-days.ts';
import { answersAsked } from '../../shared/rules/endorsement-questions.ts';
import { type Judgement, judgeEndorsement } from '../../shared/rules/judge-endorsement.ts';
import type { Core } from './core.ts';

/** How the day on a permit stands is never the page's to say: without the day nobody knows it. */
export function answersNow({ endorsement, answers: told, dueDay }: CheckInput, today: StationDay): CheckAnswers {
  const { due, ...answers } = answersAsked(endorsement, told);
  if (endorsement === 'travel') return answers;
  if (dueDay !== null && due !== 'unsure') return { ...answers, due: dueStanding(dueDay, today) };
  return due === undefined ? answers : { ...answers, due: 'unsure' };
}

/** What somebody's answers come to today (取号前自查). Nothing is kept. */
export function checkEndorsement(core: Core, input: CheckInput): CheckEnding {
  const today = dayOf(core.clock());
  const answers = answersNow(input, today);
  const { facts, ...judged } = judgeEndorsement(core.endorsements, input.endorsement, answers);
  const day = answers.due === undefined || answers.due === 'unsure' ? null : input.dueDay;
  return {
    ...judged,
    facts: facts.map((told) => ({ ...told, values: { ...told.values } })),
    opensOn: day !== null && answers.due === 'too-early' ? opensOn(day) : null,
    remindFor: day === null ? null : nextDue(day, today),
  };
}

/** What somebody was told to bring. */
export const papersOf = ({ facts }: Pick<Judgement, 'facts'>) =>
  facts.filter(({ part }) => part === 'paper').map(({ fact }) => fact);

/** Reads age and validity off an identity card's number; the number itself goes no further. */
export function readIdNumber(core: Core, number: string, validUntil: StationDay | null): IdReading {
  const today = dayOf(core.clock());
  const problem = idProblem(number, today);
  const parsed = idNumberAsOf(today).safeParse(number);
  if (problem !== undefined || !parsed.success) return { problem: problem ?? 'characters', age: null, idCard: null };
  return {
    problem: null,
    age: isMinor(ageBandOn(birthOf(parsed.data), today)) ? 'minor' : 'adult',
    idCard: validUntil === null ? null : validUntil < today ? 'expired' : 'valid',
  };
}
