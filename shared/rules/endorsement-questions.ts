import type { CheckAnswers, CheckQuestion, Endorsement } from '../domain/endorsement.ts';

/** Owns which questions are asked before a number for an endorsement, and in which order. */
const ORDER: Record<Endorsement, readonly CheckQuestion[]> = {
  travel: ['place', 'purpose', 'permit', 'holder', 'age', 'post'],
  residence: ['card', 'holder', 'moved', 'due'],
};

/** The one answer that lets the questions go on; after any other they have told enough. */
const GOES_ON: Partial<Record<CheckQuestion, string>> = {
  place: 'hong-kong-macau',
  purpose: 'team',
  permit: 'card',
  holder: 'self',
  age: 'adult',
  card: 'have',
  moved: 'no',
};

/** The questions somebody with these answers is asked: up to the first that settles it. */
export function questionsFor(endorsement: Endorsement, answers: CheckAnswers): readonly CheckQuestion[] {
  const order = ORDER[endorsement];
  const settled = order.findIndex((question) => {
    const answer = answers[question];
    return answer !== undefined && question in GOES_ON && answer !== GOES_ON[question];
  });
  return settled === -1 ? order : order.slice(0, settled + 1);
}

/** Only the answers that were asked for: an earlier answer may have been changed since. */
export function answersAsked(endorsement: Endorsement, answers: CheckAnswers): CheckAnswers {
  const asked = questionsFor(endorsement, answers);
  const kept = Object.keys(answers).filter((key) => key === 'idCard' || asked.some((question) => question === key));
  return Object.fromEntries(kept.map((key) => [key, answers[key as keyof CheckAnswers]])) as CheckAnswers;
}
