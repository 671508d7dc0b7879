import { createHash, createHmac } from 'node:crypto';
import { stationLookupKeyKept } from '../../shared/facts/station.ts';
import type { ReadDb } from '../store/database.ts';
import { keptLookupKeys } from '../store/kept-keys.ts';
import type { DataKeys } from './data-keys.ts';
import { factAt } from './read-facts.ts';
import { openPart } from './seal.ts';

/**
 * Owns the codes by which something is found without being stored: keyed hashes. The key is a machine's own, and each
 * machine keeps it in the ledger, sealed; so a station has one key for each machine it had. The first of them makes
 * new codes; all of them are tried when something is looked for.
 */
interface Holder {
  readonly db: ReadDb;
  readonly keys: DataKeys;
}

export const lookupKeyHash = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex');

/** Keys that were opened, by the number of their fact: a fact never changes. */
const opened = new WeakMap<DataKeys, Map<string, Uint8Array>>();

function allKeys({ db, keys }: Holder): Uint8Array[] {
  let known = opened.get(keys);
  if (known === undefined) opened.set(keys, (known = new Map([[lookupKeyHash(keys.lookupKey), keys.lookupKey]])));
  const found: Uint8Array[] = [];
  for (const { hash, seq } of keptLookupKeys(db)) {
    const key = known.get(hash) ?? openKept(db, keys, seq);
    // Another machine's, and its key has not come back yet; or not the one it says it is.
    if (key === undefined || lookupKeyHash(key) !== hash) continue;
    known.set(hash, key);
    found.push(key);
  }
  return found.includes(keys.lookupKey) ? found : [...found, keys.lookupKey];
}

function openKept(db: ReadDb, keys: DataKeys, seq: number): Uint8Array | undefined {
  const fact = factAt(db, seq);
  const self = fact && openPart(db, keys, stationLookupKeyKept, fact, 'self');
  return self ? Buffer.from(self.key, 'base64') : undefined;
}

const hmac = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');
const newCode = (holder: Holder, text: string): string => hmac(allKeys(holder)[0] ?? holder.keys.lookupKey, text);
const everyCode = (holder: Holder, text: string): string[] => allKeys(holder).map((key) => hmac(key, text));

const ticketText = (ticketNumber: string, phoneTail: string) => `${ticketNumber}/${phoneTail}`;
const idText = (idNumber: string) => `id/${idNumber}`;
/** However the name was spaced or typed. */
const partyText = (name: string) => `party/${name.normalize('NFKC').replace(/\s/g, '').toLowerCase()}`;

/** Code of ticket number and last four digits of the phone: finds the dispute without storing either beside it. */
export const lookupOf = (holder: Holder, ticketNumber: string, phoneTail: string): string =>
  newCode(holder, ticketText(ticketNumber, phoneTail));
/** The codes it may stand under, by the machine that recorded it. */
export const lookupsOf = (holder: Holder, ticketNumber: string, phoneTail: string): string[] =>
  everyCode(holder, ticketText(ticketNumber, phoneTail));

/** Code of an identity number: two declarations about one person are known as such, and not who it is. */
export const idCodeOf = (holder: Holder, idNumber: string): string => newCode(holder, idText(idNumber));
export const idCodesOf = (holder: Holder, idNumber: string): string[] => everyCode(holder, idText(idNumber));

/** Code of the name of a person or a firm: two names are compared without either being kept. Another station's differs. */
export const partyCodeOf = (holder: Holder, name: string): string => newCode(holder, partyText(name));
export const partyCodesOf = (holder: Holder, name: string): string[] => everyCode(holder, partyText(name));
