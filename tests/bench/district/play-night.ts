import { GENESIS } from '../../../main/ledger/chain.ts';
import { CentreProblem, type Centre } from '../../../main/sync/centre.ts';
import { BATCH_BOUNDS } from '../../../main/sync/next-batch.ts';
import { connectCentre } from '../../../main/sync/postgres/postgres-centre.ts';
import { retryDelay } from '../../../main/sync/retry-delay.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { rechained } from './rechain.ts';

/**
 * A night of many stations at one centre. Each replays the same recorded day under its own code, over a connection and
 * a login of its own, through the product's own wire format and doors, and waits after a refusal as the product does.
 * Stations have no ledger of their own here: three thousand open databases would measure this machine, not the centre.
 */
export interface NightWish {
  readonly url: string;
  readonly codes: readonly string[];
  /** The day each of them states. */
  readonly day: readonly Fact[];
  /** Milliseconds after the beginning of the night at which this station begins. */
  readonly beginsAt: (code: string, nth: number) => number;
  /** By which all waits after a refusal are shortened. */
  readonly shrink: number;
  /** 0 … 1. */
  readonly chance: () => number;
}

export interface Night {
  readonly seconds: number;
  readonly facts: number;
  /** Connections the centre refused or dropped; each was tried again. */
  readonly refusals: number;
  readonly mostAtOnce: number;
  /** Milliseconds of each call of a door, and of each connection until it could be used. */
  readonly doorMs: readonly number[];
  readonly connectMs: readonly number[];
}

export async function playNight(wish: NightWish): Promise<Night> {
  const night = { facts: 0, refusals: 0, open: 0, mostAtOnce: 0, doorMs: [] as number[], connectMs: [] as number[] };
  const began = performance.now();
  const timed = async <T>(into: number[], work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    into.push(performance.now() - from);
    return result;
  };

  const once = async (code: string): Promise<void> => {
    let centre: Centre | undefined;
    night.mostAtOnce = Math.max(night.mostAtOnce, (night.open += 1));
    try {
      const reached = (centre = await timed(night.connectMs, () => connectCentre(wish.url, code)));
      const facts = [...rechained(wish.day, code)];
      for (let after = 0; ; after += BATCH_BOUNDS.facts) {
        const some = facts.slice(after, after + BATCH_BOUNDS.facts);
        const prev = facts[after - 1]?.hash ?? GENESIS;
        const batch = { epoch: 1, after, prev, facts: some, keys: [], keysFor: '' };
        const answer = await timed(night.doorMs, () => reached.ingest(batch));
        if (answer.status !== 'ok') throw new Error(`${code}: ${answer.status}`);
        if (after + some.length === facts.length) break;
      }
      await timed(night.doorMs, () => reached.pull(0, 200));
      night.facts += facts.length;
    } finally {
      await centre?.close();
      night.open -= 1;
    }
  };

  const station = async (code: string, nth: number): Promise<void> => {
    await pause(wish.beginsAt(code, nth));
    for (let failures = 1; ; failures += 1) {
      try {
        await once(code);
        return;
      } catch (error) {
        if (!(error instanceof CentreProblem) || error.kind !== 'centre-unreachable') throw error;
        night.refusals += 1;
        await pause((retryDelay('centre-unreachable', failures, wish.chance()) ?? 0) / wish.shrink);
      }
    }
  };

  await Promise.all(wish.codes.map(station));
  const { facts, refusals, mostAtOnce, doorMs, connectMs } = night;
  return { seconds: (performance.now() - began) / 1_000, facts, refusals, mostAtOnce, doorMs, connectMs };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
