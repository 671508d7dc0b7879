import type { z } from 'zod';
import type { Fact, SealedPart } from '../../shared/facts/fact.ts';
import type { FactDraft, NamedFactType } from '../../shared/facts/fact-type.ts';
import type { ReadDb, Tx } from '../store/database.ts';
import { wasAwaited } from './awaited-keys.ts';
import { box, unbox } from './box.ts';
import type { DataKeys } from './data-keys.ts';
import { interimKeysOf } from './interim-keys.ts';

/**
 * Owns the form of a fact's `personal` column: a JSON list of parts, each under the key of the one
 * person it is about and bound to the fact and the part's name, so that a box moved elsewhere does not open.
 */
const boundTo = (factId: string, part: string) => `${factId}/${part}`;

/** The JSON text to store, or null when the draft has nothing personal. Throws when a person was already erased. */
export function sealParts(tx: Tx, keys: DataKeys, factId: string, draft: FactDraft): string | null {
  const parts = Object.entries(draft.personal).map(([part, { person, value }]): SealedPart => {
    const schema = draft.kind.personal[part];
    if (schema === undefined) throw new Error(`${draft.kind.type} has no personal part ${part}`);
    const key = keys.ofWriter(tx, person);
    if (key === undefined) throw new Error(`${draft.kind.type}: the person of part ${part} was erased`);
    const plain = Buffer.from(JSON.stringify(schema.parse(value)), 'utf8');
    return { part, person, box: box(key, boundTo(factId, part), plain).toString('base64') };
  });
  return parts.length === 0 ? null : JSON.stringify(parts);
}

/** One part of a fact in the clear; null when it has none, its person was erased, or the key is still to come back. */
export function openPart<D extends z.ZodType, P extends Record<string, z.ZodType>, K extends keyof P & string>(
  db: ReadDb,
  keys: DataKeys,
  _kind: NamedFactType<D, P>,
  fact: Pick<Fact, 'id' | 'personal'>,
  part: K,
): z.output<P[K]> | null {
  if (fact.personal === null) return null;
  const sealed = (JSON.parse(fact.personal) as SealedPart[]).find((one) => one.part === part);
  if (sealed === undefined) return null;
  const key = keys.ofReader(db, sealed.person);
  if (key === undefined) return null;
  const plain = unboxAny(db, sealed.person, key, boundTo(fact.id, part), Buffer.from(sealed.box, 'base64'));
  return plain && (JSON.parse(plain.toString('utf8')) as z.output<P[K]>);
}

/** Under the person's key, or under one of a machine that waited for it. Throws when the box was altered. */
function unboxAny(db: ReadDb, person: string, key: Uint8Array, bound: string, boxed: Uint8Array): Buffer | null {
  try {
    return unbox(key, bound, boxed);
  } catch (error) {
    for (const interim of interimKeysOf(db, person, key)) {
      try {
        return unbox(interim, bound, boxed);
      } catch {
        // Sealed by yet another machine.
      }
    }
    // What a machine that died while it waited had sealed stays closed; the hash chain still says it is unaltered.
    if (wasAwaited(db, person)) return null;
    throw error;
  }
}
