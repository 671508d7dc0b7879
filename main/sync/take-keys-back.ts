import { CENTRE } from '../../shared/domain/station.ts';
import { personInterimKeyKept } from '../../shared/facts/person.ts';
import type { SealedPart } from '../../shared/facts/fact.ts';
import { isAwaited, keysAwaited, noteReturned } from '../ledger/awaited-keys.ts';
import { unbox } from '../ledger/box.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { openReturnedKey } from '../ledger/key-return.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { factsAfter } from '../ledger/read-facts.ts';
import type { ReadDb } from '../store/database.ts';
import type { OldLine, ReturnedKey } from './old-line.ts';

/**
 * Takes back the keys of persons that the district's key holder sealed to this machine. A key is taken only for a person
 * whose key is awaited, and only when it opens what was sealed for that person: the district cannot slip another in.
 */
export interface TakeBackParts {
  readonly db: ReadDb;
  readonly keys: Pick<DataKeys, 'adopt' | 'identity'>;
  readonly ledger: Pick<Ledger, 'write'>;
  readonly stationCode: string;
}

export interface TakenBack {
  readonly returned: number;
  /** Nobody has these any more. */
  readonly gone: number;
  /** Not for this machine, or not the key of that person. */
  readonly refused: number;
  /** Still to come. */
  readonly awaited: number;
}

const AT_ONCE = 500;
const PAGE = 500;

/** Asks the district for all there is. Throws `CentreProblem`. */
export async function fetchKeys(parts: TakeBackParts, line: Pick<OldLine, 'ownKeys'>): Promise<TakenBack> {
  const found: ReturnedKey[] = [];
  for (;;) {
    const answer = await line.ownKeys(found.at(-1)?.person ?? null, AT_ONCE);
    if (answer.status !== 'ok' || answer.keys.length === 0) break;
    found.push(...answer.keys);
  }
  return takeKeysBack(parts, found);
}

export async function takeKeysBack(parts: TakeBackParts, offered: readonly ReturnedKey[]): Promise<TakenBack> {
  const { db, keys } = parts;
  const awaited = new Map(offered.filter(({ person }) => isAwaited(db, person)).map((one) => [one.person, one]));
  const tally = { returned: 0, gone: 0, refused: 0 };
  const proofs = awaited.size === 0 ? new Map<string, Proof>() : await firstSealed(db, new Set(awaited.keys()));
  for (const [person, one] of awaited) {
    const outcome = one.sealed === '' ? giveUp(parts, person) : adopt(parts, one, proofs.get(person));
    tally[outcome] += 1;
    // A counter is waiting: nobody stands still for a thousand keys.
    await new Promise(setImmediate);
  }
  return { ...tally, awaited: keysAwaited(db) };

  function adopt({ ledger, stationCode }: TakeBackParts, one: ReturnedKey, proof: Proof | undefined) {
    const key = opened(keys.identity, stationCode, one);
    if (key === undefined || proof === undefined || !proof(key)) return 'refused';
    ledger.write('system', ({ tx, at, append }) => {
      const { interim } = keys.adopt(tx, one.person, key);
      noteReturned(tx, one.person, at);
      if (interim === undefined) return;
      const self = { person: one.person, value: { key: Buffer.from(interim).toString('base64') } };
      append(personInterimKeyKept.of(one.person, { personId: one.person }, { self }));
    });
    return 'returned';
  }
}

/** Nobody has the key. What this machine itself sealed for the person meanwhile stays readable. */
function giveUp({ ledger }: TakeBackParts, person: string): 'gone' {
  ledger.write('system', ({ tx, at }) => noteReturned(tx, person, at));
  return 'gone';
}

function opened(identity: DataKeys['identity'], stationCode: string, one: ReturnedKey): Uint8Array | undefined {
  if (one.sealKey !== identity.offered.sealKey) return undefined;
  try {
    const key = openReturnedKey(identity, stationCode, one.person, Buffer.from(one.sealed, 'base64'));
    return key.length === 32 ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a key opens the first part that was ever sealed for a person. */
type Proof = (key: Uint8Array) => boolean;

async function firstSealed(db: ReadDb, persons: ReadonlySet<string>): Promise<Map<string, Proof>> {
  const found = new Map<string, Proof>();
  for (let after = 0; found.size < persons.size; after += PAGE) {
    const page = factsAfter(db, after, PAGE);
    // What the district sealed may not open whatever the key: only this station's own words prove anything.
    for (const { id, personal, source } of page)
      for (const { part, person, box } of personal === null || source === CENTRE ? [] : asParts(personal))
        if (persons.has(person) && !found.has(person)) found.set(person, (key) => opens(key, `${id}/${part}`, box));
    if (page.length < PAGE) break;
    await new Promise(setImmediate);
  }
  return found;
}

const asParts = (personal: string) => JSON.parse(personal) as SealedPart[];

function opens(key: Uint8Array, bound: string, sealed: string): boolean {
  try {
    unbox(key, bound, Buffer.from(sealed, 'base64'));
    return true;
  } catch {
    return false;
  }
}
