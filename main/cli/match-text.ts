import type { MatchReason } from '../../shared/domain/match-reason.ts';
import type { Exclusion } from '../../shared/domain/match-exclusion.ts';

/** Looks up a Chinese text of the common locale. */
export type TextOf = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Why this mediator, as one plain sentence. */
export const reasonText = (text: TextOf, { code, dialect, category, count }: MatchReason): string =>
  text(`reason.${code}`, {
    ...(dialect !== undefined && { dialect: dialect.name.zh }),
    ...(category !== undefined && { category: text(`category.${category}`) }),
    ...(count !== undefined && { count }),
  });

/** Why this mediator is not among the offered ones. */
export const exclusionText = (text: TextOf, reason: Exclusion): string => text(`exclusion.${reason}`);
