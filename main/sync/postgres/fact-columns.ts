import type { Fact } from '../../../shared/facts/fact.ts';
import { byteaArray, textArray, uuidArray } from './binary-array.ts';

/** The facts of a batch as api.ingest_columns takes them: one value for each of its parameters after the envelope. */
export type FactColumns = readonly unknown[];

/** Undefined where PostgreSQL has no such text or id; such a batch goes as lines. */
export function factColumns(facts: readonly Fact[]): FactColumns | undefined {
  if (!facts.every(canBeColumns)) return undefined;
  const texts = (name: 'source' | 'type' | 'subject' | 'actor' | 'data' | 'personal') =>
    textArray(facts.map((fact) => fact[name]));
  return [
    uuidArray(facts.map(({ id }) => id)),
    texts('source'),
    texts('type'),
    texts('subject'),
    `{${facts.map(({ time }) => time).join()}}`,
    texts('actor'),
    texts('data'),
    texts('personal'),
    `{${facts.map(({ urgent }) => urgent).join()}}`,
    byteaArray(facts.map(({ hash }) => hash)),
  ];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

const canBeColumns = ({ id, source, type, subject, actor, data, personal, hash }: Fact): boolean =>
  UUID.test(id) &&
  HASH.test(hash) &&
  ![source, type, subject, actor, data, personal].some((text) => text?.includes('\0'));
