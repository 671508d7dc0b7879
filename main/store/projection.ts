import type { z } from 'zod';
import type { Fact } from '../../shared/facts/fact.ts';
import type { NamedFactType } from '../../shared/facts/fact-type.ts';
import type { Tx } from './database.ts';

/**
 * A projection: tables that are read off the facts and can be dropped and made again at any time.
 * Its `apply` functions hold the only SQL that writes them. They see a fact's `data` and never its
 * personal part: nothing personal stands in a projection, only the number of the fact that holds it.
 */
export interface Projection {
  /** `CREATE TABLE …` statements. Changing them changes the version, and the tables are replayed. */
  readonly ddl: string;
  readonly tables: readonly string[];
  readonly apply: readonly Application[];
  /** Functions of the same file that `apply` calls: changing one changes the version, too. */
  readonly helpers?: readonly ((...given: never[]) => unknown)[];
  /** Tables of policy that `apply` reads: a changed policy changes the version too. */
  readonly policy?: string;
}

/** A fact with its data parsed. Trusted: the ledger checked the shape when it was appended. */
export type AppliedFact = Pick<Fact, 'seq' | 'id' | 'time' | 'source' | 'actor' | 'type'>;

export interface Application {
  readonly type: string;
  readonly apply: (tx: Tx, data: unknown, fact: AppliedFact) => void;
  /** Set: what this does not accept changes nothing, so that a replay never stops at it. */
  readonly accepts?: z.ZodType;
}

/** Ties a fact type to what it does to the tables, keeping the type of its data. */
export const on = <D extends z.ZodType, P extends Record<string, z.ZodType>>(
  kind: NamedFactType<D, P>,
  apply: (tx: Tx, data: z.output<D>, fact: AppliedFact) => void,
): Application => ({ type: kind.type, apply: apply as Application['apply'] });

/** As `on`, where one fact that does not hold together must never close the station. */
export const onSound = <D extends z.ZodType, P extends Record<string, z.ZodType>>(
  kind: NamedFactType<D, P>,
  apply: (tx: Tx, data: z.output<D>, fact: AppliedFact) => void,
): Application => ({ ...on(kind, apply), accepts: kind.data });
