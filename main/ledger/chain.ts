import { createHash } from 'node:crypto';
import type { Fact } from '../../shared/facts/fact.ts';

/**
 * Owns the hash chain: SHA-256 over the previous hash and the exact stored text of a fact.
 * Fields are joined by line feeds; JSON texts contain none and `factNames` lets none into the others,
 * so the bytes say one thing only. The centre computes the same in SQL (resources/centre).
 */
export const GENESIS = '0'.repeat(64);

type Unchained = Omit<Fact, 'prev' | 'hash'>;

function chainText(fact: Unchained, prev: string): string {
  return [
    prev,
    fact.seq,
    fact.id,
    fact.source,
    fact.type,
    fact.subject,
    fact.time,
    fact.actor,
    fact.urgent ? 1 : 0,
    fact.data,
    fact.personal ?? '',
  ].join('\n');
}

/** 64 hex digits. */
export const hashOf = (fact: Unchained, prev: string): string =>
  createHash('sha256').update(chainText(fact, prev), 'utf8').digest('hex');
