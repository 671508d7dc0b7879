import { hkdfSync, randomBytes } from 'node:crypto';
import type { ReadDb, Tx } from '../store/database.ts';
import { change, changeOne, row, rows } from '../store/statement.ts';
import { noteReturned } from './awaited-keys.ts';
import { box, unbox } from './box.ts';
import { wrapForCentre } from './centre-wrap.ts';
import { KEY_LETTER } from './key-letter.ts';
import { type StationIdentity, stationIdentity } from './station-identity.ts';

/**
 * Owns the random 256-bit key of every person (data subject), wrapped by the station key and, once
 * the district's public key is known, wrapped to the district. Not a projection: keys stand outside
 * the ledger so that they can be destroyed (crypto-shredding) while the ledger stays whole.
 */
export interface DataKeys {
  /** The key of a person, made at first need; undefined once destroyed. */
  ofWriter(tx: Tx, person: string): Uint8Array | undefined;
  /**
   * Takes in the key of a person that was sealed to this station by whoever states something of them. False: it is not
   * for this machine, not whole, or there was a key of that person before, which stays.
   */
  takeIn(tx: Tx, person: string, letter: Uint8Array): boolean;
  /** The key of a person for reading; undefined when there is none or it was destroyed. */
  ofReader(db: ReadDb, person: string): Uint8Array | undefined;
  /** Whether the station key is the one these keys were wrapped with; true when there are none yet. */
  fit(db: ReadDb): boolean;
  /**
   * Takes back the key of a person that another machine of this station made. What this machine sealed for the person
   * meanwhile, under a key of its own, is under the returned one from now on only through `interim`: the caller keeps it.
   */
  adopt(tx: Tx, person: string, key: Uint8Array): { readonly interim: Uint8Array | undefined };
  /** Overwrites the key. What was sealed under it stays unreadable for ever. */
  destroy(tx: Tx, person: string, at: number): void;
  /** Wraps to the district what is not yet, at most `limit`; returns how many. */
  wrapMissing(tx: Tx, limit?: number): number;
  /** HMAC key for exact look-up, of this machine. */
  readonly lookupKey: Uint8Array;
  /** Pepper of PIN hashes: a stolen database without the machine's key is no help in guessing. */
  readonly pepper: Uint8Array;
  /** Seals the content key of a backup. */
  readonly backupKey: Uint8Array;
  /** Seals what is half typed at a kiosk. */
  readonly draftKey: Uint8Array;
  /** Seals the key this station logs in at the district with. */
  readonly tlsKey: Uint8Array;
  /** Shows the district, while a station is taken up again, that it speaks with one and the same machine. */
  readonly rebirthClaim: Uint8Array;
  /** Who this station is to the district. */
  readonly identity: StationIdentity;
}

interface Stored {
  wrapped: Buffer | null;
}

export function dataKeys(stationKey: Uint8Array, centrePublicKey: () => string): DataKeys {
  const wrappingKey = derive(stationKey, 'data-key');
  const forCentre = (person: string, key: Uint8Array) => {
    const pem = centrePublicKey();
    return pem === '' ? null : wrapForCentre(pem, person, key);
  };
  const identity = stationIdentity({
    seal: derive(stationKey, 'station-seal'),
    sign: derive(stationKey, 'station-sign'),
  });
  const opened = (person: string, letter: Uint8Array): Uint8Array | undefined => {
    try {
      const key = identity.open(KEY_LETTER, person, letter);
      return key.length === 32 ? key : undefined;
    } catch {
      return undefined;
    }
  };
  const keep = (tx: Tx, person: string, key: Uint8Array) =>
    changeOne(
      tx,
      'INSERT INTO data_key (person, wrapped, for_centre, destroyed_at) VALUES (?, ?, ?, NULL)',
      person,
      box(wrappingKey, person, key),
      forCentre(person, key),
    );
  const read = (db: ReadDb, person: string) => {
    const stored = row<Stored>(db, 'SELECT wrapped FROM data_key WHERE person = ?', person);
    return {
      known: stored !== undefined,
      key: stored?.wrapped ? unbox(wrappingKey, person, stored.wrapped) : undefined,
    };
  };
  return {
    ofWriter(tx, person) {
      const { known, key } = read(tx, person);
      if (known) return key;
      const fresh = randomBytes(32);
      keep(tx, person, fresh);
      return fresh;
    },
    takeIn(tx, person, letter) {
      const key = opened(person, letter);
      if (key === undefined || read(tx, person).known) return false;
      keep(tx, person, key);
      return true;
    },
    ofReader: (db, person) => read(db, person).key,
    fit(db) {
      const any = row<{ person: string; wrapped: Buffer }>(
        db,
        'SELECT person, wrapped FROM data_key WHERE wrapped IS NOT NULL ORDER BY person LIMIT 1',
      );
      try {
        if (any !== undefined) unbox(wrappingKey, any.person, any.wrapped);
        return true;
      } catch {
        return false;
      }
    },
    adopt(tx, person, key) {
      const { known, key: here } = read(tx, person);
      // Destroyed is destroyed: nobody brings an erased person back.
      if (known && here === undefined) throw new Error('adopt: the person was erased');
      const wrapped = box(wrappingKey, person, key);
      changeOne(
        tx,
        `INSERT INTO data_key (person, wrapped, for_centre, destroyed_at) VALUES (?, ?, ?, NULL)
         ON CONFLICT (person) DO UPDATE SET wrapped = excluded.wrapped, for_centre = excluded.for_centre`,
        ...[person, wrapped, forCentre(person, key)],
      );
      return { interim: here !== undefined && !Buffer.from(here).equals(key) ? here : undefined };
    },
    destroy(tx, person, at) {
      // Also of a person whose key is not here: it must not come back from anywhere.
      change(
        tx,
        `INSERT INTO data_key (person, wrapped, for_centre, destroyed_at) VALUES (?, NULL, NULL, ?)
         ON CONFLICT (person) DO UPDATE SET wrapped = NULL, for_centre = NULL, destroyed_at = excluded.destroyed_at
           WHERE destroyed_at IS NULL`,
        person,
        at,
      );
      noteReturned(tx, person, at);
    },
    wrapMissing(tx, limit = -1) {
      if (centrePublicKey() === '') return 0;
      const missing = rows<{ person: string; wrapped: Buffer }>(
        tx,
        'SELECT person, wrapped FROM data_key WHERE for_centre IS NULL AND wrapped IS NOT NULL LIMIT ?',
        limit,
      );
      for (const { person, wrapped } of missing) {
        const wrappedForCentre = forCentre(person, unbox(wrappingKey, person, wrapped));
        changeOne(tx, 'UPDATE data_key SET for_centre = ? WHERE person = ?', wrappedForCentre, person);
      }
      return missing.length;
    },
    lookupKey: derive(stationKey, 'lookup'),
    pepper: derive(stationKey, 'pin-pepper'),
    backupKey: derive(stationKey, 'backup'),
    draftKey: derive(stationKey, 'draft'),
    tlsKey: derive(stationKey, 'tls-client-key'),
    rebirthClaim: derive(stationKey, 'rebirth-claim'),
    identity,
  };
}

const derive = (stationKey: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', stationKey, new Uint8Array(0), `beehive/${purpose}/v1`, 32));
