import type { Millis } from '../../shared/domain/millis.ts';
import type { Noun } from '../../shared/domain/nouns.ts';
import { CENTRE } from '../../shared/domain/station.ts';
import { type Actor, type Fact, factNames, type SealedPart } from '../../shared/facts/fact.ts';
import type { FactDraft, FactType } from '../../shared/facts/fact-type.ts';
import { factTypeNamed } from '../../shared/facts/registry.ts';
import { inTransaction, type ReadDb, type Tx } from '../store/database.ts';
import { applyFact } from '../store/projections.ts';
import { hashOf } from './chain.ts';
import type { DataKeys } from './data-keys.ts';
import type { HighWaterMark } from './high-water-mark.ts';
import { keepUnknown } from './keep-unknown.ts';
import { isKnown, ledgerHead } from './read-facts.ts';
import type { Reserve } from './reserve.ts';
import { sealParts } from './seal.ts';
import { meansFull, StorageFull } from './storage-full.ts';
import { storeFact } from './store-fact.ts';

/**
 * The only writer. One call of `write` is one transaction: what it appends stands in the ledger and
 * in the tables together, or not at all; the high-water mark follows, then the live screens hear of it.
 */
export interface Ledger {
  write<T>(actor: Actor, decide: (writing: Writing) => T): T;
  /** Takes in facts that the district states; known ones are passed over. Returns how many were new. */
  receive(foreign: readonly ForeignFact[]): number;
}

export interface Writing {
  readonly tx: Tx;
  /** The one time of all that this writing appends. */
  readonly at: Millis;
  /** Records a fact and brings the tables up to date at once, so that the next read sees it. */
  append(draft: FactDraft): Fact;
}

/** A fact of the district, as it was pulled. */
export type ForeignFact = Pick<Fact, 'id' | 'type' | 'subject' | 'time'> & {
  readonly data: unknown;
  /** Parts sealed by the district under keys of persons this station knows. */
  readonly sealed?: readonly SealedPart[];
  /** The key of a person whose part it holds, sealed to this station (Base64). It never enters the ledger. */
  readonly letter?: KeyLetter | undefined;
};

export interface KeyLetter {
  readonly person: string;
  readonly sealed: string;
}

export interface LedgerParts {
  readonly db: ReadDb;
  readonly keys: DataKeys;
  readonly source: string;
  /** Never earlier than the last fact of `source`, whatever the machine says. */
  readonly clock: () => Millis;
  readonly newId: () => string;
  readonly mark: HighWaterMark;
  readonly reserve: Reserve;
  /** Called after the commit with the nouns that changed. */
  readonly changed: (nouns: ReadonlySet<Noun>) => void;
}

export function openLedger({ db, keys, source, clock, newId, mark, reserve, changed }: LedgerParts): Ledger {
  const insert = (tx: Tx, fact: Omit<Fact, 'seq' | 'prev' | 'hash'>): Fact => {
    factNames.parse(fact);
    const head = ledgerHead(tx);
    const numbered = { ...fact, seq: head.seq + 1 };
    const chained: Fact = { ...numbered, prev: head.hash, hash: hashOf(numbered, head.hash) };
    storeFact(tx, chained);
    applyFact(tx, chained, JSON.parse(chained.data));
    return chained;
  };

  const committed = <T>(work: (tx: Tx, done: (fact: Fact, noun: Noun) => void) => T): T => {
    const nouns = new Set<Noun>();
    let last = 0;
    const result = orStorageFull(() =>
      inTransaction(db, (tx) =>
        work(tx, (fact, noun) => {
          nouns.add(noun);
          last = fact.seq;
        }),
      ),
    );
    if (last > 0) {
      mark.raise(last);
      changed(nouns);
    }
    return result;
  };

  const orStorageFull = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!meansFull(error)) throw error;
      // Room for SQLite to write its log back, so that reading goes on; the write itself stays refused.
      if (reserve.free()) db.pragma('wal_checkpoint(TRUNCATE)');
      throw new StorageFull();
    }
  };

  return {
    write: (actor, decide) =>
      committed((tx, done) => {
        const at = clock();
        return decide({
          tx,
          at,
          append(draft) {
            if (draft.kind.statedBy !== 'station') throw new Error(`${draft.kind.type} is not a station's to state`);
            const id = newId();
            const fact = insert(tx, {
              id,
              source,
              type: draft.kind.type,
              subject: draft.subject,
              time: at,
              actor,
              data: JSON.stringify(draft.kind.data.parse(draft.data)),
              personal: sealParts(tx, keys, id, draft),
              urgent: draft.kind.urgent,
            });
            done(fact, draft.kind.noun);
            return fact;
          },
        });
      }),
    receive: (foreign) =>
      committed((tx, done) => {
        let fresh = 0;
        for (const one of foreign) {
          const kind = factTypeNamed(one.type);
          if (kind === undefined || kind.statedBy !== 'centre')
            throw new Error(`${one.type} is not the district's to state`);
          if (isKnown(tx, one.id)) continue;
          const data = JSON.stringify(keepUnknown(kind.data.parse(one.data), one.data));
          const { id, type, subject, time } = one;
          const fact = insert(tx, {
            id,
            source: CENTRE,
            type,
            subject,
            time,
            actor: 'centre',
            data,
            personal: keepable(kind, one.sealed),
            urgent: false,
          });
          // With the fact or not at all. What cannot be opened is seen by whoever reads the words.
          if (one.letter) keys.takeIn(tx, one.letter.person, Buffer.from(one.letter.sealed, 'base64'));
          done(fact, kind.noun);
          fresh += 1;
        }
        return fresh;
      }),
  };
}

/** Sealed parts as they are stored: only those the fact has a place for. Whether they open is seen when somebody reads them. */
function keepable(kind: FactType, sealed: readonly SealedPart[] = []): string | null {
  const parts = sealed.filter(({ part }) => Object.hasOwn(kind.personal, part));
  return parts.length === 0 ? null : JSON.stringify(parts);
}
