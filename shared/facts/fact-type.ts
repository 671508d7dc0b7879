import type { z } from 'zod';
import type { Noun } from '../domain/nouns.ts';

/**
 * Owns the form every recordable fact has. A fact type's schema is also the wire format to the
 * district: to change one, add a new version; tests/contract/fact-fingerprints.test.ts holds the old ones fast.
 *
 * `data` is public inside the administration: codes, times, counts, decisions. Names, numbers of
 * papers and phones, addresses and free text go in `personal`, part by part; each part is sealed
 * under the key of the one person it is about.
 */
export interface FactType<
  Data extends z.ZodType = z.ZodType,
  Parts extends Record<string, z.ZodType> = Record<string, z.ZodType>,
> {
  /** `noun.verb-in-past.vN` */
  readonly type: string;
  readonly noun: Noun;
  readonly data: Data;
  readonly personal: Parts;
  /** Sent at once instead of in the night. */
  readonly urgent: boolean;
  /** Who may state it. A station never records a centre's fact of its own accord, nor the reverse. */
  readonly statedBy: 'station' | 'centre';
}

/** A part to be sealed: whose key, and what. */
export interface PersonalPart<V> {
  readonly person: string;
  readonly value: V;
}

/** A fact about to be recorded. */
export interface FactDraft {
  readonly kind: FactType;
  readonly subject: string;
  readonly data: unknown;
  readonly personal: Readonly<Record<string, PersonalPart<unknown>>>;
}

type PartsOf<P extends Record<string, z.ZodType>> = {
  readonly [K in keyof P]?: PersonalPart<z.input<P[K]>>;
};

export interface NamedFactType<D extends z.ZodType, P extends Record<string, z.ZodType>> extends FactType<D, P> {
  /** Drafts a fact; shapes are checked by the ledger when it is appended. */
  of(subjectId: string, data: z.input<D>, personal?: PartsOf<P>): FactDraft;
}

interface Definition<D extends z.ZodType, P extends Record<string, z.ZodType>> {
  readonly data: D;
  readonly personal?: P;
  readonly urgent?: boolean;
  readonly statedBy?: 'station' | 'centre';
}

const TYPE = /^([a-z]+)\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/;

/** Defines a fact type. Throws when the name is not `noun.verb-in-past.vN`. */
export function factType<D extends z.ZodType, P extends Record<string, z.ZodType> = Record<never, z.ZodType>>(
  type: string,
  definition: Definition<D, P>,
): NamedFactType<D, P> {
  const noun = TYPE.exec(type)?.[1];
  if (noun === undefined) throw new Error(`not a fact type name: ${type}`);
  const kind: NamedFactType<D, P> = {
    type,
    noun: noun as Noun,
    data: definition.data,
    personal: definition.personal ?? ({} as P),
    urgent: definition.urgent ?? false,
    statedBy: definition.statedBy ?? 'station',
    of: (subjectId, data, personal = {}) => ({
      kind: kind as unknown as FactType,
      subject: `${noun}/${subjectId}`,
      data,
      personal: personal as FactDraft['personal'],
    }),
  };
  return kind;
}
