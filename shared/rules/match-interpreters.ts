import type { DialectTree } from '../domain/dialect-tree.ts';
import type { MatchReason } from '../domain/match-reason.ts';
import type { MatchWeights } from '../domain/match-weights.ts';
import { barOf, isUnderstood } from './match-filters.ts';
import type { MatchableInterpreter, MatchableMediator, MatchRequest, PartySpeech } from './match-people.ts';
import { languageReason } from './match-reasons.ts';
import { type MatchParts, matchParts, scoreOf } from './match-score.ts';
import { canTalk } from './match-together.ts';
import { DEFAULT_WEIGHTS } from './match-weights.ts';
import { tallyOfAll } from './mediator-record.ts';
import { type Understanding, understanding } from './understanding.ts';

/**
 * Owns which interpreter of the alliance can stand between a mediator and a party they have no language
 * with. The last way: asked only where neither one mediator nor two will do.
 */
export const PARTIES = ['applicant', 'respondent'] as const;
export type Party = (typeof PARTIES)[number];

export interface Interpreted {
  readonly interpreterId: string;
  /** Whom the interpreter would help, the one who suits best. */
  readonly mediatorId: string;
  /** For whom they would interpret. */
  readonly between: readonly Party[];
  readonly score: number;
  readonly parts: MatchParts;
  /** The language of the interpreter and the party. */
  readonly reason: MatchReason;
}

/** Every mediator who could be helped, best first; one row for each mediator and interpreter. */
export function interpretersFor(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  interpreters: readonly MatchableInterpreter[],
  tree: DialectTree,
  weights: MatchWeights = DEFAULT_WEIGHTS,
): Interpreted[] {
  const station = tallyOfAll(mediators, request.category);
  const found = mediators
    .filter((mediator) => barOf(request, mediator) === undefined)
    .flatMap((mediator) =>
      interpreters.flatMap((interpreter) => {
        const heard = heardThrough(request, mediator, interpreter, tree);
        if (heard === undefined) return [];
        const { between, applicant, respondent, through } = heard;
        const parts = matchParts(request, mediator, { applicant, respondent }, station);
        return {
          interpreterId: interpreter.interpreterId,
          mediatorId: mediator.mediatorId,
          between,
          score: scoreOf(parts, weights),
          parts,
          reason: languageReason(through, tree),
        };
      }),
    );
  return found.sort((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ interpreterId, mediatorId }: Interpreted): string => `${interpreterId}/${mediatorId}`;

interface Heard {
  readonly between: readonly Party[];
  readonly applicant: Understanding;
  readonly respondent: Understanding | undefined;
  readonly through: Understanding;
}

/** How the parties are understood when the interpreter speaks for those the mediator does not understand. */
function heardThrough(
  request: MatchRequest,
  mediator: MatchableMediator,
  interpreter: MatchableInterpreter,
  tree: DialectTree,
): Heard | undefined {
  if (!canTalk(interpreter, mediator, tree)) return undefined;
  const sides: Record<Party, PartySpeech | null> = { applicant: request, respondent: request.respondent };
  const between: Party[] = [];
  const heard: Partial<Record<Party, Understanding>> = {};
  for (const party of PARTIES) {
    const speech = sides[party];
    if (speech === null) continue;
    const alone = understanding(speech, mediator, tree);
    if (isUnderstood(alone)) {
      heard[party] = alone;
      continue;
    }
    const helped = understanding(speech, interpreter, tree);
    if (!isUnderstood(helped)) return undefined;
    heard[party] = helped;
    between.push(party);
  }
  const [first] = between;
  const through = first && heard[first];
  if (through === undefined || heard.applicant === undefined) return undefined;
  return { between, applicant: heard.applicant, respondent: heard.respondent, through };
}
