import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEndorsementTable } from '../../main/search/endorsement-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import {
  CHECK_FACTS,
  CHECK_OUTCOMES,
  CHECK_PLACES,
  CHECK_RULES,
  CHOICES,
  type CheckAnswers,
  type CheckQuestion,
  type Endorsement,
  ENDORSEMENTS,
} from '../../shared/domain/endorsement.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { dueStanding, isStale, nextDue, opensOn, reminderStanding } from '../../shared/rules/endorsement-days.ts';
import { answersAsked, questionsFor } from '../../shared/rules/endorsement-questions.ts';
import { endorsementTable, type EndorsementTable } from '../../shared/rules/endorsement-table.ts';
import { judgeEndorsement } from '../../shared/rules/judge-endorsement.ts';

const TABLE = openEndorsementTable(RESOURCES_DIR);
const day = (text: string) => stationDay.parse(text);

/** Every way through the questions. */
function everyWay(kind: Endorsement, soFar: CheckAnswers = {}): CheckAnswers[] {
  const next = questionsFor(kind, soFar).find((question) => soFar[question] === undefined);
  if (next === undefined) return [soFar];
  return CHOICES[next].flatMap((choice) => everyWay(kind, { ...soFar, [next]: choice }));
}
const WAYS = ENDORSEMENTS.flatMap((kind) => everyWay(kind).map((answers) => ({ kind, answers })));

const TEAM: CheckAnswers = {
  place: 'hong-kong-macau',
  purpose: 'team',
  permit: 'card',
  holder: 'self',
  age: 'adult',
  post: 'no',
};
const IN_TIME: CheckAnswers = { card: 'have', holder: 'self', moved: 'no', due: 'in-time' };

describe('what the answers come to', () => {
  test.each([
    { kind: 'travel', but: {}, rule: 'team', outcome: 'here', place: null },
    { kind: 'travel', but: { place: 'taiwan' }, rule: 'taiwan', outcome: 'ask', place: null },
    { kind: 'travel', but: { place: 'unsure' }, rule: 'place-unsure', outcome: 'ask', place: null },
    { kind: 'travel', but: { purpose: 'individual' }, rule: 'individual', outcome: 'ask', place: null },
    { kind: 'travel', but: { purpose: 'family' }, rule: 'family', outcome: 'ask', place: null },
    { kind: 'travel', but: { purpose: 'business' }, rule: 'business', outcome: 'ask', place: null },
    { kind: 'travel', but: { purpose: 'other' }, rule: 'other-purpose', outcome: 'ask', place: null },
    { kind: 'travel', but: { permit: 'none' }, rule: 'permit-none', outcome: 'elsewhere', place: 'exit-entry' },
    { kind: 'travel', but: { permit: 'expired' }, rule: 'permit-expired', outcome: 'ask', place: null },
    { kind: 'travel', but: { permit: 'unsure' }, rule: 'permit-unsure', outcome: 'ask', place: null },
    { kind: 'travel', but: { holder: 'other' }, rule: 'holder-other', outcome: 'elsewhere', place: 'holder-comes' },
    { kind: 'travel', but: { age: 'minor' }, rule: 'minor', outcome: 'ask', place: null },
    { kind: 'travel', but: { post: 'yes' }, rule: 'state-staff', outcome: 'elsewhere', place: 'exit-entry' },
    { kind: 'travel', but: { post: 'unsure' }, rule: 'post-unsure', outcome: 'ask', place: null },
    { kind: 'travel', but: { idCard: 'expired' }, rule: 'id-expired', outcome: 'ask', place: null },
    { kind: 'residence', but: {}, rule: 'in-time', outcome: 'here', place: null },
    { kind: 'residence', but: { card: 'none' }, rule: 'card-none', outcome: 'elsewhere', place: 'declarations' },
    { kind: 'residence', but: { card: 'lost' }, rule: 'card-lost', outcome: 'ask', place: null },
    { kind: 'residence', but: { holder: 'other' }, rule: 'card-of-other', outcome: 'ask', place: null },
    { kind: 'residence', but: { moved: 'yes' }, rule: 'moved', outcome: 'elsewhere', place: 'declarations' },
    { kind: 'residence', but: { due: 'too-early' }, rule: 'too-early', outcome: 'elsewhere', place: 'later' },
    { kind: 'residence', but: { due: 'late' }, rule: 'late', outcome: 'ask', place: null },
    { kind: 'residence', but: { due: 'unsure' }, rule: 'due-unsure', outcome: 'ask', place: null },
  ] as const)('$kind, but $but: $rule, so $outcome', ({ kind, but, ...ending }) => {
    const answers = answersAsked(kind, { ...(kind === 'travel' ? TEAM : IN_TIME), ...but });
    expect(judgeEndorsement(TABLE, kind, answers)).toMatchObject(ending);
  });

  test('every way through the questions is foreseen', () => {
    expect(WAYS.length).toBeGreaterThan(20);
    expect(WAYS.filter(({ kind, answers }) => judgeEndorsement(TABLE, kind, answers).rule === 'unforeseen')).toEqual(
      [],
    );
  });

  test('"here" is said to a tour group and to a permit in its month, and to nobody else', () => {
    const here = WAYS.filter(({ kind, answers }) => judgeEndorsement(TABLE, kind, answers).outcome === 'here');
    expect(here).toEqual([
      { kind: 'travel', answers: TEAM },
      { kind: 'residence', answers: IN_TIME },
    ]);
  });

  test('half the answers, or none, are for a person', () => {
    expect(judgeEndorsement(TABLE, 'travel', {}).outcome).toBe('ask');
    expect(judgeEndorsement(TABLE, 'residence', { card: 'have' }).outcome).toBe('ask');
  });
});

describe('the questions', () => {
  test('stop as soon as one answer settles it', () => {
    expect(questionsFor('travel', { place: 'taiwan' })).toEqual(['place']);
    expect(questionsFor('residence', { card: 'none' })).toEqual(['card']);
    expect(questionsFor('residence', IN_TIME)).toEqual(['card', 'holder', 'moved', 'due']);
  });
  test('an answer to a question that is no longer asked does not count', () => {
    expect(answersAsked('travel', { ...TEAM, purpose: 'family', post: 'yes' })).toEqual({
      place: 'hong-kong-macau',
      purpose: 'family',
    });
  });
});

describe('the table as shipped', () => {
  test('has no broken row', () => expect(TABLE.leftOut).toEqual([]));

  test('whatever any citizen is shown is of grade A or B, with a source, an address and a date', () => {
    const grounds = new Map([...TABLE.decisions, ...TABLE.facts].map((row) => [row.id, row]));
    for (const { kind, answers } of WAYS) {
      const { rule, source, facts, outcome } = judgeEndorsement(TABLE, kind, answers);
      const shown = [...facts.map(({ fact }) => fact), ...(source === null ? [] : [rule])];
      for (const id of shown) {
        const row = grounds.get(id);
        expect(['A', 'B'], id).toContain(row?.grade);
        expect(row?.source?.zh.length, id).toBeGreaterThan(0);
        expect(row?.url, id).toMatch(/^https?:\/\//);
        expect(row?.date, id).toMatch(/^\d{4}/);
      }
      // A decision that is more than "ask a person" says where it comes from.
      if (outcome !== 'ask') expect(source, rule).not.toBeNull();
    }
  });

  test('nothing of grade C or D is ever told: no hotline, no validity, nothing about Wenzhou by name', () => {
    const unsure = TABLE.facts.filter(({ grade }) => grade === 'C' || grade === 'D').map(({ id }) => id);
    expect(unsure).toContain('hotline');
    const told = WAYS.flatMap(({ kind, answers }) =>
      judgeEndorsement(TABLE, kind, answers).facts.map(({ fact }) => fact),
    );
    expect(told.filter((fact) => unsure.includes(fact))).toEqual([]);
    for (const language of ['zh', 'en']) {
      const texts = readFileSync(join(RESOURCES_DIR, 'locales', language, 'common.json'), 'utf8');
      expect(JSON.stringify((JSON.parse(texts) as { endorse: unknown }).endorse)).not.toMatch(/12367|温州|Wenzhou/);
    }
  });

  test('every fact has a decision it is told with', () => {
    const rules = new Set(TABLE.decisions.map(({ id }) => id));
    expect(TABLE.facts.flatMap((fact) => fact.with.filter((id) => !rules.has(id)))).toEqual([]);
  });
});

describe('a broken table', () => {
  const files = () => {
    const read = (file: string) => ({ file, text: readFileSync(join(RESOURCES_DIR, 'endorsement', file), 'utf8') });
    return [read('decisions.tsv'), read('facts.tsv')] as const;
  };
  const broken = (change: (text: string) => string): EndorsementTable => {
    const [decisions, facts] = files();
    return endorsementTable({ ...decisions, text: change(decisions.text) }, facts);
  };
  const teamLine = (
    files()[0]
      .text.split('\n')
      .find((line) => line.startsWith('team\t')) ?? ''
  ).split('\t');

  test.each([
    { what: 'an unknown outcome', at: 3, cell: 'perhaps', why: /outcome/ },
    { what: 'an unknown grade', at: 5, cell: 'E', why: /grade/ },
    { what: 'grade B without an address', at: 8, cell: '', why: /without source, address and date/ },
    { what: 'grade B without a date', at: 9, cell: '', why: /without source, address and date/ },
    { what: 'an address that is none', at: 8, cell: 'javascript:alert(1)', why: /url/ },
    { what: 'a place although it is done here', at: 4, cell: 'later', why: /place/ },
    { what: 'an answer nobody can give', at: 2, cell: 'purpose=smuggling', why: /purpose/ },
    { what: 'a rule without a text', at: 0, cell: 'no-such-rule', why: /id/ },
    { what: 'one column too many', at: 9, cell: '2023\tmore', why: /columns/ },
  ])('$what: that row is left out and named, the others stand, and its case is for a person', ({ at, cell, why }) => {
    const line = teamLine.with(at, cell).join('\t');
    const table = broken((text) => text.replace(teamLine.join('\t'), line));
    expect(table.leftOut).toHaveLength(1);
    expect(table.leftOut[0]).toMatch(/^decisions\.tsv:\d+: /);
    expect(table.leftOut[0]).toMatch(why);
    expect(table.decisions).toHaveLength(TABLE.decisions.length - 1);
    expect(judgeEndorsement(table, 'travel', TEAM)).toMatchObject({ rule: 'unforeseen', outcome: 'ask', facts: [] });
    expect(judgeEndorsement(table, 'residence', IN_TIME).outcome).toBe('here');
  });

  test('no file at all leaves everything to a person, and says so', () => {
    const table = openEndorsementTable(join(RESOURCES_DIR, 'no-such-folder'));
    expect(table.leftOut).toEqual(['decisions.tsv: cannot be read', 'facts.tsv: cannot be read']);
    expect(judgeEndorsement(table, 'travel', TEAM).outcome).toBe('ask');
  });

  test('a decision marked down to C says neither yes nor where to go any more', () => {
    const doubtful = teamLine.with(5, 'C').join('\t');
    const table = broken((text) => text.replace(teamLine.join('\t'), doubtful));
    expect(judgeEndorsement(table, 'travel', TEAM)).toMatchObject({ rule: 'team', outcome: 'ask', source: null });
  });
});

describe('the day of a residence permit', () => {
  test.each([
    { due: '2026-12-23', today: '2026-11-22', standing: 'too-early', next: '2026-12-23' },
    { due: '2026-12-23', today: '2026-11-23', standing: 'in-time', next: '2027-12-23' },
    { due: '2026-12-23', today: '2026-12-23', standing: 'in-time', next: '2027-12-23' },
    { due: '2026-12-23', today: '2026-12-24', standing: 'late', next: null },
    { due: '2028-02-29', today: '2028-02-10', standing: 'in-time', next: '2029-02-28' },
    { due: '2040-01-01', today: '2026-11-23', standing: 'unsure', next: null },
    { due: '2012-01-01', today: '2026-11-23', standing: 'unsure', next: null },
  ])('due $due, today $today: $standing', ({ due, today, standing, next }) => {
    expect(dueStanding(day(due), day(today))).toBe(standing);
    expect(nextDue(day(due), day(today))).toBe(next);
  });
  test.each([
    ['2027-03-31', '2027-02-28'],
    ['2028-03-31', '2028-02-29'],
    ['2027-01-15', '2026-12-15'],
  ])('due %s: from %s on', (due, from) => expect(opensOn(day(due))).toBe(from));

  test.each([
    { today: '2027-11-22', standing: 'later', stale: false },
    { today: '2027-11-23', standing: 'due', stale: false },
    { today: '2027-12-23', standing: 'due', stale: false },
    { today: '2027-12-24', standing: 'past', stale: false },
    { today: '2028-01-22', standing: 'past', stale: false },
    { today: '2028-01-23', standing: 'past', stale: true },
  ])('a reminder for 2027-12-23 on $today: $standing', ({ today, standing, stale }) => {
    expect(reminderStanding(day('2027-12-23'), day(today))).toBe(standing);
    expect(isStale(day('2027-12-23'), day(today))).toBe(stale);
  });
});

test.each(['zh', 'en'])('%s: every code has a text', (language) => {
  const file = readFileSync(join(RESOURCES_DIR, 'locales', language, 'common.json'), 'utf8');
  const { endorse } = JSON.parse(file) as { endorse: Record<string, Record<string, string | Record<string, string>>> };
  const codes: Record<string, readonly string[]> = {
    kind: ENDORSEMENTS,
    outcome: CHECK_OUTCOMES,
    place: CHECK_PLACES,
    because: CHECK_RULES,
    fact: CHECK_FACTS,
    question: Object.keys(CHOICES),
  };
  for (const [group, wanted] of Object.entries(codes))
    expect(Object.keys(endorse[group] ?? {}).toSorted(), group).toEqual([...wanted].toSorted());
  for (const question of Object.keys(CHOICES) as CheckQuestion[])
    expect(Object.keys(endorse['choice']?.[question] ?? {}), question).toEqual([...CHOICES[question]]);
});
