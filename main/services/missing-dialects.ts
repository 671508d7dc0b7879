import type { MissingDialect } from '../../shared/contract/desk/matching.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { missingDialects } from '../store/language-gaps.ts';
import type { Core } from './core.ts';
import { placeName } from './place-name.ts';
import type { Session } from './sessions.ts';

/** Which dialects nobody on duty spoke when they were needed: whom to look for next. */
export function listMissingDialects(core: Core, session: Session): Answer<MissingDialect[], 'not-allowed'> {
  if (!may(session.roles, 'see-language-gaps')) return refused('not-allowed');
  return granted(
    missingDialects(core.db).map(({ dialect, count, lastAt, lastHome }) => ({
      dialect: dialect === null ? null : core.atlas.tree.named(dialect),
      count,
      lastAt,
      lastHome: placeName(core, lastHome),
    })),
  );
}
