import { expect, test } from 'vitest';
import { DOSSIER_PAPERS, type PaperKind } from '../../shared/domain/paper.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { type DossierView, missingPapers, papersOf } from '../../shared/rules/dossier.ts';

const day = (text: string) => stationDay.parse(text);
const TODAY = day('2026-12-01');

/** A case that was just registered; each test says what has happened since. */
const view = (since: Partial<DossierView> = {}): DossierView => ({
  stage: 'registered',
  source: 'APPLIED',
  natures: [],
  accepted: false,
  represented: false,
  evidence: 0,
  talks: 0,
  agreementForm: null,
  effectiveOn: null,
  performedNow: false,
  instalments: [],
  visits: 0,
  askedCourtOn: null,
  ...since,
});
const MEDIATING = { stage: 'mediating', accepted: true, natures: ['civil'] } as const;
const IN_FORCE = {
  ...MEDIATING,
  stage: 'performing',
  talks: 1,
  agreementForm: 'written',
  effectiveOn: day('2026-11-23'),
} as const;

const stateOf = (kind: PaperKind, since: Partial<DossierView>, today = TODAY) =>
  papersOf(view(since), today).find((one) => one.kind === kind)?.state ?? 'none';

test('the papers stand in the official order, numbered over those that are in the dossier', () => {
  const papers = papersOf(view({ ...IN_FORCE, instalments: [{ paidOn: null }], visits: 1 }), TODAY);
  const bound = papers.filter(({ place }) => place !== null);
  expect(bound.map(({ place }) => place)).toEqual(bound.map((_, at) => at + 1));
  expect(bound.map(({ kind }) => kind)).toEqual([
    'cover',
    'contents',
    'application',
    'rights-notice',
    'identity',
    'mediation-record',
    'agreement',
    'vouchers',
    'visits',
    'confirmation',
    'mediation-proof',
    'notes',
  ]);
  const order = bound.map(({ kind }) => DOSSIER_PAPERS.indexOf(kind as (typeof DOSSIER_PAPERS)[number]));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test.each([
  { source: 'APPLIED', application: 'ready', form: 'none' },
  { source: 'PROACTIVE', application: 'none', form: 'ready' },
  { source: 'ENTRUSTED', application: 'none', form: 'ready' },
] as const)('a case that was $source has one of the two', ({ source, application, form }) => {
  expect(stateOf('application', { source })).toBe(application);
  expect(stateOf('acceptance-form', { source })).toBe(form);
});

test.each<{ when: string; since: Partial<DossierView>; missing: PaperKind[] }>([
  { when: 'registered', since: {}, missing: [] },
  { when: 'accepted and not yet talked over', since: MEDIATING, missing: ['mediation-record', 'agreement'] },
  { when: 'talked over', since: { ...MEDIATING, talks: 2 }, missing: ['agreement'] },
  { when: 'agreed by word of mouth', since: { ...MEDIATING, talks: 1, agreementForm: 'oral' }, missing: [] },
  { when: 'ended without an agreement', since: { ...MEDIATING, talks: 1, stage: 'terminated' }, missing: [] },
  { when: 'not taken on', since: { stage: 'not-accepted' }, missing: [] },
])('$when: of the required papers are missing $missing', ({ since, missing }) =>
  expect(missingPapers(papersOf(view(since), TODAY)).map(({ kind }) => kind)).toEqual(missing),
);

test.each<{ kind: PaperKind; when: string; since: Partial<DossierView>; state: string }>([
  { kind: 'identity', when: 'always', since: {}, state: 'by-hand' },
  { kind: 'proxy', when: 'somebody acts for a party', since: { represented: true }, state: 'by-hand' },
  { kind: 'proxy', when: 'nobody does', since: {}, state: 'optional' },
  { kind: 'evidence', when: 'something was brought', since: { evidence: 2 }, state: 'ready' },
  { kind: 'agreement', when: 'agreed by word of mouth', since: { agreementForm: 'oral' }, state: 'none' },
  { kind: 'oral-register', when: 'agreed by word of mouth', since: { agreementForm: 'oral' }, state: 'ready' },
  { kind: 'vouchers', when: 'nothing is paid in parts', since: IN_FORCE, state: 'not-due' },
  { kind: 'visits', when: 'in force and not asked yet', since: IN_FORCE, state: 'missing' },
  { kind: 'visits', when: 'performed on the spot', since: { ...IN_FORCE, performedNow: true }, state: 'not-due' },
  { kind: 'confirmation', when: 'of the heart only', since: { ...IN_FORCE, natures: ['moral'] }, state: 'none' },
  { kind: 'back-cover', when: 'it runs', since: IN_FORCE, state: 'not-due' },
  { kind: 'back-cover', when: 'it has ended', since: { ...IN_FORCE, stage: 'closed' }, state: 'ready' },
  { kind: 'police-agreement', when: 'civil', since: MEDIATING, state: 'none' },
  {
    kind: 'police-agreement',
    when: 'public security',
    since: { natures: ['civil', 'public-security'] },
    state: 'by-hand',
  },
  {
    kind: 'performance-proof',
    when: 'half paid',
    since: { ...IN_FORCE, instalments: [{ paidOn: TODAY }, { paidOn: null }] },
    state: 'missing',
  },
  {
    kind: 'performance-proof',
    when: 'all paid',
    since: { ...IN_FORCE, instalments: [{ paidOn: TODAY }] },
    state: 'ready',
  },
  { kind: 'performance-proof', when: 'nothing agreed', since: MEDIATING, state: 'not-due' },
])('$kind, $when: $state', ({ kind, since, state }) => expect(stateOf(kind, since)).toBe(state));

test.each([
  { today: '2026-12-23', asked: null, state: 'ready' },
  { today: '2026-12-24', asked: null, state: 'not-due' },
  { today: '2027-01-24', asked: '2026-12-23', state: 'ready' },
])('both may ask the court within 30 days: on $today, asked $asked, $state', ({ today, asked, state }) =>
  expect(stateOf('confirmation', { ...IN_FORCE, askedCourtOn: asked === null ? null : day(asked) }, day(today))).toBe(
    state,
  ),
);
