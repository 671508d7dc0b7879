import type { Fact } from '../../shared/facts/fact.ts';
import { factAt, ledgerHead } from '../ledger/read-facts.ts';
import { GENESIS } from '../ledger/chain.ts';
import type { ReadDb } from '../store/database.ts';
import type { Centre, WrappedKey } from './centre.ts';
import { type BatchBounds, nextFacts } from './next-batch.ts';
import { markProgress, type Progress, readProgress } from './progress.ts';
import { wrappedKeys } from './wrapped-keys.ts';

/** Sends this station's line, batch by batch, until the centre has all of it. */
export interface PushParts {
  readonly db: ReadDb;
  readonly centre: Centre;
  readonly centrePublicKey: () => string;
  readonly bounds: BatchBounds;
  readonly stopped: () => boolean;
}

export type Pushed = { readonly ok: true; readonly sent: number } | { readonly ok: false; readonly reason: string };

/** Answers after which the place is written down: each time waits for the disk, and a counter on this machine waits along. */
const MARK_AFTER = 10;

export async function push({ db, centre, centrePublicKey, bounds, stopped }: PushParts): Promise<Pushed> {
  let sent = 0;
  let keys: WrappedKey[] = [];
  let rewoundTo: number | undefined;
  const offered = new Set<string>();
  let ready: { readonly after: number; readonly facts: readonly Fact[] } | undefined;
  const { epoch, sentThrough } = readProgress(db);
  let after = sentThrough;
  const answered = answeredFor(db);
  try {
    for (;;) {
      if (stopped()) return { ok: false, reason: 'stopped' };
      const prev = after === 0 ? GENESIS : factAt(db, after)?.hash;
      const { seq: head, hash } = ledgerHead(db);
      if (prev === undefined) {
        // The ledger is shorter than what was sent from it. The centre hears where it ends, and reports it too.
        await centre.ingest({ epoch, after: head, prev: hash, facts: [], keys: [], keysFor: '', head });
        return { ok: false, reason: 'ahead' };
      }
      const facts = ready?.after === after && ready.facts.length > 0 ? ready.facts : nextFacts(db, after, bounds);
      const last = after + facts.length;
      const asked = centre.ingest({ epoch, after, prev, facts, keys, keysFor: centrePublicKey(), head });
      // Awaited below; a line that breaks meanwhile is told there.
      asked.catch(() => undefined);
      // While the centre works on these, its answers are written down now and then, and the next are read and written
      // out; they are sent only after its answer.
      if (answered.count() >= MARK_AFTER) answered.write();
      ready = { after: last, facts: nextFacts(db, last, bounds) };
      centre.prepare?.(ready.facts);
      const answer = await asked;
      switch (answer.status) {
        case 'ok': {
          answered.note({ sentThrough: last, parked: answer.parkedTotal });
          after = last;
          sent += facts.length;
          if (answer.through > ledgerHead(db).seq) return { ok: false, reason: 'ahead' };
          const wanted = answer.keysWanted.filter((person) => !offered.has(person));
          keys = wrappedKeys(db, centrePublicKey(), wanted);
          for (const { person } of keys) offered.add(person);
          if (keys.length === 0 && ledgerHead(db).seq === last) return { ok: true, sent };
          break;
        }
        case 'gap':
          if (answer.expected === rewoundTo) return { ok: false, reason: 'no-progress' };
          rewoundTo = answer.expected;
          if (answer.expected > ledgerHead(db).seq + 1) return { ok: false, reason: 'ahead' };
          after = Math.max(0, answer.expected - 1);
          answered.note({ sentThrough: after });
          break;
        case 'broken':
          // What came before the broken fact was checked and kept.
          if (answer.through > after && answer.through <= last) answered.note({ sentThrough: answer.through });
          return { ok: false, reason: 'broken' };
        case 'fork':
          return { ok: false, reason: 'fork' };
        case 'refused':
          return { ok: false, reason: answer.reason };
      }
    }
  } finally {
    answered.write();
  }
}

/**
 * What the centre answered for, written down a little later: after its answer, and while it works on a later batch. The
 * other order would skip facts when the power fails between the two; this one sends some twice, and the centre knows a
 * repeat.
 */
function answeredFor(db: ReadDb) {
  let noted: Partial<Progress> = {};
  let answers = 0;
  return {
    count: () => answers,
    note(changes: Partial<Progress>) {
      noted = { ...noted, ...changes };
      answers += 1;
    },
    write() {
      if (answers > 0) markProgress(db, noted);
      noted = {};
      answers = 0;
    },
  };
}
