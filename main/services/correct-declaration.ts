import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { DeclarationState, ReturnReason, TypedDeclaration } from '../../shared/domain/declaration.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { declarationCorrected, declarationReviewed } from '../../shared/facts/declaration.ts';
import { personErased } from '../../shared/facts/person.ts';
import { checkDeclaration, type FieldProblem } from '../../shared/rules/check-declaration.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import type { Writing } from '../ledger/ledger.ts';
import { type DeclarationRow, declarationOf, othersOfDeclarer } from '../store/declarations.ts';
import type { Core } from './core.ts';
import { asWords, changedFields, wordsOf } from './declaration-words.ts';
import { codeOf, sealedWords } from './file-declaration.ts';
import type { Session } from './sessions.ts';

const DONE = { done: true as const };
type Refusals = 'not-allowed' | 'not-found';

/** Nothing is written when there are problems; none: it was put right. */
export interface Corrected {
  readonly problems: readonly FieldProblem[];
}

/** Puts words right. What stood there before stays readable; what was reviewed is to be reviewed again. */
export const correctDeclaration = (
  core: Core,
  session: Session,
  declarationId: string,
  typed: TypedDeclaration,
): Answer<Corrected, Refusals | 'nothing-changed'> =>
  onDeclaration<Corrected, 'nothing-changed'>(core, session, declarationId, ({ at, append }, row) => {
    const checked = checkDeclaration(row.kind, typed, dayOf(at));
    if ('problems' in checked) return granted({ problems: checked.problems });
    const { declared } = checked;
    const { day, leaseEnd, child } = declared;
    const fields = changedFields(wordsOf(core, row), asWords(declared));
    if (fields.length === 0) return refused('nothing-changed');
    append(
      declarationCorrected.of(
        declarationId,
        { declarationId, fields, subjectCode: codeOf(core, declared), day, leaseEnd, child },
        sealedWords(declared, row.subjectId, row.declarerId),
      ),
    );
    return granted({ problems: [] });
  });

/** Accepts a declaration, or returns it with a reason. */
export const reviewDeclaration = (
  core: Core,
  session: Session,
  declarationId: string,
  outcome: Exclude<DeclarationState, 'new'>,
  reason: ReturnReason | null,
): Answer<typeof DONE, Refusals | 'wrong-state'> =>
  onDeclaration<typeof DONE, 'wrong-state'>(core, session, declarationId, ({ append }, { state }) => {
    if (state !== 'new' || (outcome === 'returned') !== (reason !== null)) return refused('wrong-state');
    append(declarationReviewed.of(declarationId, { declarationId, outcome, reason }));
    return granted(DONE);
  });

/** Destroys the person's key, and the declarer's with the last of theirs (个人信息保护法 47). Head only. */
export function eraseDeclaration(core: Core, session: Session, declarationId: string): Answer<typeof DONE, Refusals> {
  if (!may(session.roles, 'erase-person')) return refused('not-allowed');
  const answer = onDeclaration<typeof DONE, never>(core, session, declarationId, (writing, row) => {
    const { subjectId, declarerId } = row;
    erase(core, writing, subjectId);
    if (declarerId !== null && othersOfDeclarer(writing.tx, declarerId, declarationId) === 0)
      erase(core, writing, declarerId);
    return granted(DONE);
  });
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}

function erase(core: Core, { tx, at, append }: Writing, personId: string) {
  core.keys.destroy(tx, personId, at);
  append(personErased.of(personId, { personId, reason: 'request' }));
}

function onDeclaration<T, R extends string>(
  core: Core,
  session: Session,
  declarationId: string,
  work: (writing: Writing, row: DeclarationRow) => Answer<T, R>,
): Answer<T, R | Refusals> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  return core.ledger.write<Answer<T, R | Refusals>>(`staff/${session.staffId}`, (writing) => {
    const row = declarationOf(writing.tx, declarationId);
    return row === undefined || row.erased ? refused('not-found') : work(writing, row);
  });
}
