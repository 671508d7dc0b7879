import type { SealedPart } from '../../shared/facts/fact.ts';
import type { ReadDb } from '../store/database.ts';
import { keptInterimKeys } from '../store/kept-keys.ts';
import { unbox } from './box.ts';
import { factAt } from './read-facts.ts';

/** The keys that machines of this station sealed words of a person under while they waited for the real one (临时密钥). */
export function* interimKeysOf(db: ReadDb, person: string, key: Uint8Array): Generator<Uint8Array> {
  for (const seq of keptInterimKeys(db, person)) {
    const fact = factAt(db, seq);
    const parts = JSON.parse(fact?.personal ?? '[]') as SealedPart[];
    const sealed = parts.find((one) => one.part === 'self');
    if (fact === undefined || sealed === undefined) continue;
    try {
      const opened = unbox(key, `${fact.id}/self`, Buffer.from(sealed.box, 'base64'));
      yield Buffer.from((JSON.parse(opened.toString('utf8')) as { key: string }).key, 'base64');
    } catch {
      // Kept by a machine whose own return never came about: nobody can open it.
    }
  }
}
