import type { DeclarationFile, DeclarationStep } from '../../shared/contract/desk/declarations.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { declarationCorrected, declarationFiled, declarationReviewed } from '../../shared/facts/declaration.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import { declarationOf } from '../store/declarations.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { Core } from './core.ts';
import { changedFields, type OpenWords, wordsIn } from './declaration-words.ts';
import { lineOf } from './list-declarations.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** One declaration with its words, and every step since it came: what was corrected, from what to what. */
export function showDeclaration(
  core: Core,
  session: Session,
  declarationId: string,
): Answer<DeclarationFile, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const row = declarationOf(core.db, declarationId);
  if (row === undefined || row.erased) return refused('not-found');
  let words: OpenWords = {};
  const history = factsAbout(core.db, `declaration/${declarationId}`).map((fact): DeclarationStep => {
    const step = {
      at: asMillis(fact.time),
      by: fact.actor === 'kiosk' ? null : nameOfStaff(core, fact.actor.replace(/^staff\//, '')),
      changes: [],
    };
    if (fact.type === declarationReviewed.type) {
      const { outcome, reason } = declarationReviewed.data.parse(JSON.parse(fact.data));
      return { ...step, what: outcome, reason };
    }
    const before = words;
    words = wordsIn(core, fact);
    if (fact.type === declarationFiled.type) return { ...step, what: 'filed', reason: null };
    if (fact.type !== declarationCorrected.type) throw new Error(`declaration ${declarationId}: ${fact.type}`);
    const changes = changedFields(before, words).map((field) => ({
      ...{ field, from: before[field] ?? null, to: words[field] ?? null },
    }));
    return { ...step, what: 'corrected', reason: null, changes };
  });
  return granted({ line: lineOf(core, row), child: row.child, words: { ...words }, history });
}
