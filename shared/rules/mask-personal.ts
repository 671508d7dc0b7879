import type { PersonalKind, PersonalPlace } from '../domain/personal-place.ts';
import { type KnownPersonal, knownPatterns } from './known-personal.ts';
import { PATTERNS } from './personal-patterns.ts';

/**
 * Finds and masks what leads back to a person, so that a closed dispute can teach others (案例脱敏).
 * It proposes; a person reads every mask and the text around it before anything is published. Pure:
 * whatever is known of the parties is passed in.
 */
export interface Masked {
  readonly text: string;
  /** Where the masks stand in `text`. */
  readonly places: readonly PersonalPlace[];
}

interface Found extends PersonalPlace {
  readonly mask: string;
}

/** Full-width letters and digits as plain ones, character for character, so that places stay true. */
const folded = (text: string): string =>
  text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');

/** Everything found, in order, never overlapping: what is known of the parties goes before what only looks like it. */
function findAll(text: string, known: KnownPersonal): Found[] {
  const plain = folded(text);
  const found: Found[] = [];
  for (const { kind, pattern, mask } of [...knownPatterns(known), ...PATTERNS]) {
    for (const hit of plain.matchAll(pattern)) {
      const place = { kind, from: hit.index, to: hit.index + hit[0].length, mask: mask(hit) };
      if (found.every(({ from, to }) => place.to <= from || place.from >= to)) found.push(place);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Where something personal stands in the text as it is. */
export const findPersonal = (text: string, known: KnownPersonal): PersonalPlace[] =>
  findAll(text, known).map(({ kind, from, to }) => ({ kind, from, to }));

/** The text with masks in place, and where they are. */
export function maskPersonal(text: string, known: KnownPersonal): Masked {
  const places: PersonalPlace[] = [];
  let masked = '';
  let at = 0;
  for (const { kind, from, to, mask } of findAll(text, known)) {
    masked += text.slice(at, from);
    places.push({ kind, from: masked.length, to: masked.length + mask.length });
    masked += mask;
    at = to;
  }
  return { text: masked + text.slice(at), places };
}

/**
 * What must never be published, whatever the reader thinks: what is known of these parties, and numbers
 * that belong to one person in the world. The rest is shown and left to the reader's judgement.
 */
const NEVER: Readonly<Record<PersonalKind, boolean>> = {
  'known-name': true,
  'known-phone': true,
  phone: true,
  'id-number': true,
  'bank-card': true,
  'birth-date': true,
  plate: true,
  'chat-id': true,
  organisation: true,
  address: false,
  name: false,
  title: false,
};

export const isNeverPublished = (kind: PersonalKind): boolean => NEVER[kind];

export const stillPersonal = (text: string, known: KnownPersonal): PersonalPlace[] =>
  findPersonal(text, known).filter(({ kind }) => isNeverPublished(kind));
