import { z } from 'zod';
import { bilingual } from './language.ts';

/**
 * Dialect id from resources/dialects/taxonomy.tsv: dotted path from group to sub-slice,
 * for example `wu.oujiang` or `mandarin.southwestern.chuanqian.chengyu`.
 */
export const dialectId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
  .brand<'DialectId'>();
export type DialectId = z.infer<typeof dialectId>;
export const asDialectId = (raw: string): DialectId => dialectId.parse(raw);

/** Putonghua as a bridge between dialects; offered beside the home dialect. */
export const PUTONGHUA = asDialectId('mandarin.standard');

/** How well someone speaks Putonghua. */
export const mandarinLevel = z.enum(['none', 'some', 'fluent']);
export type MandarinLevel = z.infer<typeof mandarinLevel>;

/** How well a mediator speaks a dialect. */
export const proficiency = z.enum(['native', 'fluent', 'some']);
export type Proficiency = z.infer<typeof proficiency>;

export const namedDialect = z.object({ id: dialectId, name: bilingual });
export type NamedDialect = z.infer<typeof namedDialect>;
