import type { ConsultRanking } from '../../../shared/rules/rank-consult.ts';
import { type Asked, isOutside } from './asked.ts';

/** How well a set of questions was answered; shares of one. */
export interface SearchFigures {
  readonly answerable: number;
  /** The first result is of the right topic. */
  readonly first: number;
  /** One of the first three is. */
  readonly firstThree: number;
  /** Answerable ones the station was sure of. */
  readonly sure: number;
  readonly outside: number;
  /** Of those the library cannot answer, the ones it said so of. */
  readonly recognised: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export function judgeAnswers(asked: readonly Asked[], find: (text: string) => ConsultRanking): SearchFigures {
  const answered = asked.map((one) => ({ one, ranking: find(one.text) }));
  const inside = answered.filter(({ one }) => !isOutside(one));
  const outside = answered.filter(({ one }) => isOutside(one));
  const right = (most: number) =>
    inside.filter(({ one, ranking }) => ranking.hits.slice(0, most).some(({ topic }) => one.topics.includes(topic)));
  return {
    answerable: inside.length,
    first: share(right(1).length, inside.length),
    firstThree: share(right(3).length, inside.length),
    sure: share(inside.filter(({ ranking }) => ranking.confident).length, inside.length),
    outside: outside.length,
    recognised: share(outside.filter(({ ranking }) => !ranking.confident).length, outside.length),
  };
}
