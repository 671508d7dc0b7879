import type { z } from 'zod';
import type { InterpreterView, interpreterWish } from '../../shared/contract/desk/interpreters.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { interpreterListed, interpreterUnlisted } from '../../shared/facts/interpreter.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { allInterpreters, interpreterOf } from '../store/interpreters.ts';
import type { Core } from './core.ts';
import { namedDialects } from './find-mediators.ts';
import type { Session } from './sessions.ts';

/** Interpreters of the alliance (联盟翻译): everybody at the desk may call one, the head keeps the list. */
export const listInterpreters = (core: Core): InterpreterView[] =>
  allInterpreters(core.db).map(({ interpreterId, dialects, mandarin }) => ({
    interpreterId,
    ...interpreterPerson(core, interpreterId),
    languages: namedDialects(
      core,
      dialects.map(({ id }) => id),
    ),
    mandarin,
  }));

/** Name and phone; empty once the person was erased. */
export function interpreterPerson(core: Core, interpreterId: string): { name: string; phone: string } {
  const entry = interpreterOf(core.db, interpreterId);
  const listed = entry && factAt(core.db, entry.listedSeq);
  const self = listed && openPart(core.db, core.keys, interpreterListed, listed, 'self');
  return self ?? { name: '', phone: '' };
}

type Wish = z.output<typeof interpreterWish>;

export function addInterpreter(
  core: Core,
  session: Session,
  { name, phone, languages, mandarin }: Wish,
): Answer<{ done: true }, 'not-allowed' | 'unknown-dialect'> {
  if (!may(session.roles, 'manage-interpreters')) return refused('not-allowed');
  if (languages.some(({ id }) => core.atlas.named(id) === undefined)) return refused('unknown-dialect');
  return core.ledger.write(`staff/${session.staffId}`, ({ append }) => {
    const interpreterId = core.newId();
    append(
      interpreterListed.of(
        interpreterId,
        { interpreterId, languages, mandarin },
        { self: { person: interpreterId, value: { name, phone } } },
      ),
    );
    return granted({ done: true as const });
  });
}

export function removeInterpreter(
  core: Core,
  session: Session,
  interpreterId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'manage-interpreters')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (interpreterOf(tx, interpreterId) === undefined) return refused('not-found');
    append(interpreterUnlisted.of(interpreterId, { interpreterId }));
    return granted({ done: true as const });
  });
}
