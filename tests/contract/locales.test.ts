import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import {
  CATEGORIES,
  choice,
  CLAIMS,
  COUNTERPARTS,
  HAND_ON_REASONS,
  OUTCOMES,
  TALK_FORMS,
} from '../../shared/domain/dispute.ts';
import { ASKED_REASONS, CONSULT_SECTIONS, CONSULT_TOPICS, EMERGENCIES } from '../../shared/domain/consult.ts';
import { BUNDLE_FAULTS } from '../../shared/domain/bundle-faults.ts';
import { CALCULATORS } from '../../shared/domain/calculator.ts';
import { LAW_CODES } from '../../shared/domain/law.ts';
import {
  LEAD_CLOSE_REASONS,
  LEAD_ORIGINS,
  LEAD_RETURN_REASONS,
  LEAD_STATES,
  URGENCIES,
} from '../../shared/domain/lead.ts';
import { AMOUNT_RANGES, CASE_ORIGINS, CASE_PARTS, METHODS } from '../../shared/domain/library-case.ts';
import { PERSONAL_KINDS } from '../../shared/domain/personal-place.ts';
import { LIKENESS } from '../../shared/rules/case-likeness.ts';
import { SAME_QUARREL } from '../../shared/rules/same-quarrel.ts';
import { POLICY_NAMES, SETTING_ORIGINS } from '../../shared/domain/policy-settings.ts';
import { LEAD_STANDINGS } from '../../shared/rules/lead-limits.ts';
import { mandarinLevel } from '../../shared/domain/dialect.ts';
import { DANGERS, RISKS } from '../../shared/domain/danger.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { matchReason } from '../../shared/domain/match-reason.ts';
import { ROLES } from '../../shared/domain/staff.ts';
import { PRINT_FAULTS, PRINTER_TROUBLES } from '../../shared/domain/printer.ts';
import { TICKET_STATES } from '../../shared/domain/ticket.ts';
import { RELEASE_REASONS } from '../../shared/domain/co-mediator.ts';
import { EXCLUSIONS } from '../../shared/domain/match-exclusion.ts';
import {
  DECLINE_REASONS,
  NATURES,
  POLICE_GROUNDS,
  REFERRAL_TARGETS,
  REMEDIES,
  TICKS,
} from '../../shared/domain/dispute-course.ts';
import { DISPUTE_STAGES } from '../../shared/domain/dispute-stage.ts';
import { ISSUE_RESULTS, PANEL_KINDS } from '../../shared/domain/panel.ts';
import { PAYMENT_MEANS, VISIT_FORMS, VISIT_RESULTS } from '../../shared/domain/promise.ts';
import { LIMITS } from '../../shared/domain/dispute-limit.ts';
import { BASES } from '../../shared/rules/dispute-moves.ts';
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

test('English has straight apostrophes: in the font of the pages a curly one is as wide as a hanzi', () => {
  const curly = NAMESPACES.flatMap((namespace) => [...read('en', namespace)]).filter(([, text]) => /[‘’]/.test(text));
  expect(curly).toEqual([]);
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
    ...RELEASE_REASONS.map((code) => `releaseReason.${code}`),
    ...DISPUTE_STAGES.map((code) => `stage.${code}`),
    ...METHODS.map((code) => `method.${code}`),
    ...AMOUNT_RANGES.map((code) => `amountRange.${code}`),
    ...CASE_PARTS.map((code) => `casePart.${code}`),
    ...CASE_ORIGINS.map((code) => `caseOrigin.${code}`),
    ...SAME_QUARREL.map((code) => `sameQuarrel.${code}`),
    ...LIKENESS.map((code) => `likeness.${code}`),
    ...PERSONAL_KINDS.map((code) => `personalKind.${code}`),
    ...LAW_CODES.map((code) => `law.${code}`),
    ...LEAD_ORIGINS.map((code) => `leadReporter.${code}`),
    ...POLICY_NAMES.map((name) => `policySetting.${name}`),
    ...SETTING_ORIGINS.map((code) => `settingOrigin.${code}`),
    ...LEAD_RETURN_REASONS.map((code) => `leadReturn.${code}`),
    ...URGENCIES.map((code) => `urgency.${code}`),
    ...LEAD_CLOSE_REASONS.map((code) => `leadClose.${code}`),
    ...LEAD_STATES.map((code) => `leadState.${code}`),
    ...LEAD_STANDINGS.map((code) => `leadStanding.${code}`),
    ...TICKS.map((code) => `tick.${code}`),
    ...DECLINE_REASONS.map((code) => `declineReason.${code}`),
    ...REMEDIES.map((code) => `remedy.${code}`),
    ...POLICE_GROUNDS.map((code) => `policeGround.${code}`),
    ...REFERRAL_TARGETS.map((code) => `referralTarget.${code}`),
    ...PANEL_KINDS.map((code) => `panelKind.${code}`),
    ...ISSUE_RESULTS.map((code) => `issueResult.${code}`),
    ...ROLES.map((code) => `role.${code}`),
    ...PAYMENT_MEANS.map((code) => `means.${code}`),
    ...VISIT_FORMS.map((code) => `visitForm.${code}`),
    ...VISIT_RESULTS.map((code) => `visitResult.${code}`),
    ...LIMITS.map((code) => `limit.${code}`),
    ...BASES.map((code) => `law.${code}`),
    ...DANGERS.map((code) => `danger.${code}`),
    ...RISKS.map((code) => `risk.${code}`),
    ...NATURES.map((code) => `nature.${code}`),
    ...TICKET_STATES.map((code) => `ticketState.${code}`),
    ...choice.options.map((code) => `choice.${code}`),
    ...mandarinLevel.options.map((code) => `mandarin.${code}`),
    ...matchReason.shape.code.options.map((code) => `reason.${code}`),
    ...BUNDLE_FAULTS.map((code) => `bundleFault.${code}`),
    ...PRINTER_TROUBLES.map((code) => `printerTrouble.${code}`),
    ...PRINT_FAULTS.map((code) => `printFault.${code}`),
    ...EXCLUSIONS.map((code) => `exclusion.${code}`),
    ...CONSULT_TOPICS.map((code) => `consultTopic.${code}`),
    ...CONSULT_SECTIONS.map((code) => `consultSection.${code}`),
    ...EMERGENCIES.map((code) => `emergency.${code}`),
    ...ASKED_REASONS.map((code) => `askedReason.${code}`),
    ...CALCULATORS.map((code) => `calculator.${code}`),
  ];
  expect(wanted.filter((key) => !common.has(key))).toEqual([]);
});
