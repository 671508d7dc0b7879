import type { PersonalKind, PersonalPlace } from '../domain/personal-place.ts';
import { ENDINGS, type KnownPersonal } from './known-personal.ts';
import { findPersonal, isNeverPublished } from './mask-personal.ts';
import { TITLES } from './personal-patterns.ts';
import { SURNAME } from './surnames.ts';

/**
 * What a reader of a case must see marked: masks that stand there (`masked`), what only looks like a
 * person (`look`), and what may not be published (`never`). Texts: `publish.mark.<code>`.
 */
export const MARKS = ['masked', 'look', 'never'] as const;
export type Mark = (typeof MARKS)[number];
export interface MarkedPlace extends Pick<PersonalPlace, 'from' | 'to'> {
  readonly mark: Mark;
  /** What it is; null for a mask. */
  readonly kind: PersonalKind | null;
}

const HAN = /^\p{Script=Han}$/u;

/** A mask, with the surname it was given: one of the list, or one that the file itself knows. */
function maskPattern({ names }: KnownPersonal): RegExp {
  const known = names.map((name) => name.slice(0, 1)).filter((one) => HAN.test(one));
  return new RegExp(`(?:${[SURNAME, ...known].join('|')})?${MASKED}`, 'gu');
}

const MASKED = `某(?:年某月某日|某|人|地|室|车|镇|街道|号码|证件号|卡号|账号|邮箱|${[...ENDINGS, TITLES].join('|')})?`;

/** All places in order, never overlapping. */
export function caseMarks(text: string, known: KnownPersonal): MarkedPlace[] {
  const open = findPersonal(text, known).map(({ kind, from, to }): MarkedPlace => {
    return { kind, from, to, mark: isNeverPublished(kind) ? 'never' : 'look' };
  });
  const masks = [...text.matchAll(maskPattern(known))]
    .map((hit): MarkedPlace => ({ kind: null, from: hit.index, to: hit.index + hit[0].length, mark: 'masked' }))
    .filter((mask) => open.every(({ from, to }) => mask.to <= from || mask.from >= to));
  return [...open, ...masks].toSorted((a, b) => a.from - b.from);
}
