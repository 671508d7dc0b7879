import { z } from 'zod';
import { type Fact, sealedPart } from '../../shared/facts/fact.ts';

/**
 * The shape of a centre, as a station needs it: two doors. PostgreSQL fits (postgres/), a bundle on a
 * stick does for the second (bundle/). Answers are values; a line that fails throws `CentreProblem`, since it can fail at any word.
 */
export interface Centre {
  /** Hands over facts in order. Returns only after the centre has them for good. */
  ingest(batch: Batch): Promise<Ingested>;
  /** Told which facts come next while another batch is under way: may write them out beforehand. */
  prepare?(facts: readonly Fact[]): void;
  /** What the centre states to this station after a position. */
  pull(after: number, limit: number): Promise<Pulled>;
  close(): Promise<void>;
}

/** The same where a batch comes as the text another machine wrote (wire.ts). */
export interface Doors extends Omit<Centre, 'ingest' | 'prepare'> {
  ingest(batch: string): Promise<Ingested>;
}

/** Facts `after + 1`, `after + 2`, … and the hash of fact `after`, on which both sides must agree. May be empty. */
export interface Batch {
  readonly epoch: number;
  readonly after: number;
  readonly prev: string;
  readonly facts: readonly Fact[];
  readonly keys: readonly WrappedKey[];
  /** Public key of the centre (PEM) the keys are wrapped to. */
  readonly keysFor: string;
  /** Number of the last fact this station has, sent or not: fewer than the centre has is a loss it reports. */
  readonly head?: number;
}

/** A person's data key, wrapped to the centre; empty when the station has it no more. */
export interface WrappedKey {
  readonly person: string;
  readonly wrapped: Uint8Array;
}

const seq = z.int().nonnegative();

export const ingested = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    /** Number of the last fact the centre holds. */
    through: seq,
    duplicates: z.int().nonnegative(),
    /** Facts of this batch that were set aside, and why. */
    parked: z.array(z.object({ seq, reason: z.string() })),
    parkedTotal: z.int().nonnegative(),
    /** Persons whose key the centre has not. */
    keysWanted: z.array(z.uuid()),
  }),
  /** The centre lacks facts: it was restored from a backup. Go on from `expected`. */
  z.object({ status: z.literal('gap'), expected: seq }),
  /** Another fact stands under number `at`: this station, or a copy of it, lives twice. */
  z.object({ status: z.literal('fork'), at: seq, through: seq }),
  /** The hash of fact `at` does not follow from its texts. */
  z.object({ status: z.literal('broken'), at: seq, through: seq }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);
export type Ingested = z.infer<typeof ingested>;

/** What the faster door may answer besides: nothing was done, the batch is to be offered as lines. */
export const ingestedOrLines = z.union([ingested, z.object({ status: z.literal('lines') })]);

export const pulled = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    facts: z.array(
      z.object({
        position: z.int().positive(),
        id: z.uuid(),
        type: z.string().max(60),
        subject: z.string().max(100),
        time: z.int().nonnegative(),
        data: z.record(z.string(), z.unknown()),
        /** Parts sealed at the district; a centre of an earlier version has none. */
        personal: z.array(sealedPart).max(20).nullish(),
        /** The key of a person of those parts, sealed to this station alone; once erased it is no more. */
        letter: z.object({ person: z.uuid(), sealed: z.base64().max(400) }).nullish(),
      }),
    ),
    last: seq,
    /** Id of the fact at the position asked from; null when there is none. */
    at: z.uuid().nullable(),
    /** Public key of the district's key holder, PEM, or empty. */
    centreKey: z.string(),
  }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);
export type Pulled = z.infer<typeof pulled>;
export type CentreFact = Extract<Pulled, { status: 'ok' }>['facts'][number];

/** The district revoked this station's certificate, one of the two certificates does not fit, or the login does not. */
export type ProblemAbout = 'revoked' | 'certificate' | 'login';

/**
 * The centre could not be reached (try again later) or will not speak with us (somebody has to act).
 * The message is plain, for an operator; it never holds a password or an address with one.
 */
export class CentreProblem extends Error {
  override readonly name = 'CentreProblem';
  readonly kind: 'centre-unreachable' | 'centre-refused';
  /** Where the desk says more than that it was refused (progress.ts). */
  readonly about: ProblemAbout | undefined;
  constructor(kind: CentreProblem['kind'], message: string, options: ErrorOptions & { about?: ProblemAbout } = {}) {
    super(message, options);
    this.kind = kind;
    this.about = options.about;
  }
}
