import type { Suggestion } from '../../shared/contract/kiosk/suggestion.ts';
import type { Core } from './core.ts';

/** Up to this many are offered; more would be a list again. */
export const MOST_OFFERED = 3;
/** A guess no better than this is not worth a tile. */
const WORTH_OFFERING = 0.12;

/** What the citizen's words point to, and whether they tell of danger. Nothing of it is kept. */
export function suggestCategories(core: Core, text: string): Suggestion {
  const { categories, risk, dangers } = core.classify(text);
  return {
    categories: categories
      .filter(({ score, because }) => score >= WORTH_OFFERING && because.length > 0)
      .slice(0, MOST_OFFERED)
      .map(({ code, score, because }) => ({ category: code, score, because: because.slice(0, MOST_OFFERED) })),
    risk,
    dangers: [...dangers],
  };
}
