import type { CaseLine } from '../../shared/contract/desk/library.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import { caseLine } from './case-lines.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** Cases with these words, best first; without words all of a category, those that helped most first. */
export function searchLibrary(
  core: Core,
  session: Session,
  { text, category }: { readonly text: string; readonly category: Category | null },
): CaseLine[] {
  if (text !== '') return core.shelf.find(text, category).map((one) => caseLine(core, session, one));
  return core.shelf
    .all()
    .filter(({ content }) => category === null || content.category === category)
    .map((one) => caseLine(core, session, one))
    .toSorted((a, b) => b.helped - a.helped);
}
