import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import {
  DISPUTE_STAGES,
  CATEGORIES,
  CLAIMS,
  COUNTERPARTS,
  HAND_ON_REASONS,
  OUTCOMES,
  TALK_FORMS,
} from '../../shared/domain/dispute.ts';
import { LAW_CODES } from '../../shared/domain/law.ts';
import { LEAD_CLOSE_REASONS, LEAD_REPORTERS, LEAD_STATES, URGENCIES } from '../../shared/domain/lead.ts';
import { AMOUNT_RANGES, CASE_ORIGINS, CASE_PARTS, METHODS } from '../../shared/domain/library-case.ts';
import { NATURES } from '../../shared/domain/nature.ts';
import { PERSONAL_KINDS } from '../../shared/domain/personal-place.ts';
import { LIKENESS } from '../../shared/rules/case-likeness.ts';
import { LEAD_STANDINGS } from '../../shared/rules/lead-limits.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { TICKET_STATES } from '../../shared/domain/ticket.ts';
import { REFUSALS } from '../../shared/contract/refusals.ts';

const NAMESPACES = ['common', 'kiosk', 'desk', 'board'] as const;
type Tree = { readonly [key: string]: string | Tree };

const read = (language: string, namespace: string): Map<string, string> =>
  flatten(JSON.parse(readFileSync(join(RESOURCES_DIR, 'locales', language, `${namespace}.json`), 'utf8')) as Tree);

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const slots = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name as string).toSorted();
/** Languages have different numbers of plural forms; the key is what stands before. */
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

test.each(NAMESPACES)('%s: every text stands in every language, with the same values in it', (namespace) => {
  const [first, ...others] = LANGUAGES.map((language) => read(language, namespace));
  if (first === undefined) throw new Error('no language');
  const keys = new Set([...first.keys()].map(withoutPlural));
  for (const other of others) {
    expect(new Set([...other.keys()].map(withoutPlural))).toEqual(keys);
    for (const [key, text] of other) {
      const own = first.get(key) ?? first.get(`${withoutPlural(key)}_other`) ?? first.get(withoutPlural(key));
      if (!key.endsWith('_one')) expect(slots(text), key).toEqual(slots(own ?? ''));
    }
  }
});

test.each(LANGUAGES)('%s: no text is empty', (language) => {
  for (const namespace of NAMESPACES) {
    expect([...read(language, namespace)].filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});

/** Chinese that belongs in an English text: what stands on a key or a tile, and the name of a law. */
const QUOTED = /中\/英|英\/中|“[^”]*”|\([^)]*\)/g;

test('English has no Chinese left in it, but the name of the other language', () => {
  const left = NAMESPACES.flatMap((namespace) => [...read('en', namespace)]).filter(
    ([key, text]) => key !== 'language.zh' && /\p{Script=Han}/u.test(text.replace(QUOTED, '')),
  );
  expect(left).toEqual([]);
});

test('every code that can be shown has a text', () => {
  const common = read('zh', 'common');
  const wanted = [
    ...REFUSALS.map((name) => `refusal.${name}`),
    ...CATEGORIES.map((code) => `category.${code}`),
    ...COUNTERPARTS.map((code) => `counterpart.${code}`),
    ...CLAIMS.map((code) => `claim.${code}`),
    ...OUTCOMES.map((code) => `outcome.${code}`),
    ...TALK_FORMS.map((code) => `talkForm.${code}`),
    ...HAND_ON_REASONS.map((code) => `handOnReason.${code}`),
    ...DISPUTE_STAGES.map((code) => `stage.${code}`),
    ...NATURES.map((code) => `nature.${code}`),
    ...METHODS.map((code) => `method.${code}`),
    ...AMOUNT_RANGES.map((code) => `amountRange.${code}`),
    ...CASE_PARTS.map((code) => `casePart.${code}`),
    ...CASE_ORIGINS.map((code) => `caseOrigin.${code}`),
    ...LIKENESS.map((code) => `likeness.${code}`),
    ...PERSONAL_KINDS.map((code) => `personalKind.${code}`),
    ...LAW_CODES.map((code) => `law.${code}`),
    ...LEAD_REPORTERS.map((code) => `leadReporter.${code}`),
    ...URGENCIES.map((code) => `urgency.${code}`),
    ...LEAD_CLOSE_REASONS.map((code) => `leadClose.${code}`),
    ...LEAD_STATES.map((code) => `leadState.${code}`),
    ...LEAD_STANDINGS.map((code) => `leadStanding.${code}`),
    ...TICKET_STATES.map((code) => `ticketState.${code}`),
  ];
  expect(wanted.filter((key) => !common.has(key))).toEqual([]);
});
