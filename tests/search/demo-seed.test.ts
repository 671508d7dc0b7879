import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exclusionText, reasonText } from '../../main/cli/match-text.ts';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { openGazetteer } from '../../main/search/gazetteer.ts';
import { readDemoSeed } from '../../main/station/demo-seed.ts';
import { loadTexts } from '../../main/station/load-texts.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { EXCLUSIONS } from '../../shared/domain/match-exclusion.ts';
import { matchMediators } from '../../shared/rules/match-mediators.ts';

const seed = readDemoSeed(RESOURCES_DIR);
const atlas = openDialectAtlas(RESOURCES_DIR);
const gazetteer = openGazetteer(RESOURCES_DIR);
const text = loadTexts(RESOURCES_DIR);
const roster = seed.mediators.map(({ profile, onDuty }) => ({
  ...profile,
  onDuty,
  inHand: 0,
  ahead: 0,
  recusals: [],
  record: {},
}));
const nameOf = (id: string) => seed.staff.find(({ staffId }) => staffId === id)?.name;
const matchFrom = (home: string, mandarin: 'none' | 'some' | 'fluent' = 'some') =>
  matchMediators(
    {
      home: asDivisionCode(home),
      dialects: atlas.likelyDialectsOf(home),
      mandarin,
      category: '11',
      excludedMediators: [],
      respondent: null,
      partyCodes: [],
      disputeId: null,
      sexWish: 'any',
      homeWish: 'any',
    },
    roster,
    atlas.tree,
  );

describe('the demo station', () => {
  test('has the people it says it has', () => {
    const count = (role: string) => seed.staff.filter(({ roles }) => roles.some((one) => one === role)).length;
    const forPanels = ['judicial-officer', 'community-police', 'psychologist'];
    expect(forPanels.map(count)).toEqual([1, 1, 1]);
    expect({ heads: count('head'), clerks: count('clerk'), mediators: count('mediator') }).toEqual({
      heads: 1,
      clerks: 3,
      mediators: 22,
    });
    expect(seed.mediators.filter(({ onDuty }) => onDuty)).toHaveLength(18);
    expect(seed.mediators.filter(({ profile }) => profile.recusedFrom.length > 0)).toHaveLength(2);
    expect(seed.mediators.filter(({ profile }) => profile.sex === 'female')).toHaveLength(11);
    expect(seed.interpreters).toHaveLength(2);
    expect(new Set(seed.staff.map(({ name }) => name)).size).toBe(seed.staff.length);
  });

  test('has a PIN for everybody, as documented, all different', () => {
    for (const { number, pin } of seed.staff) expect(pin).toBe(`${number}26`);
  });

  test('offers each of its services at a counter, with one line for disputes', () => {
    expect(seed.services.map(({ prefix }) => prefix).toSorted()).toEqual(['A', 'B', 'D', 'E', 'F', 'M']);
    expect(seed.services.filter(({ kind }) => kind === 'mediation')).toHaveLength(1);
    expect(seed.counters).toHaveLength(6);
    for (const { serviceId } of seed.services)
      expect(seed.counters.some(({ serves }) => serves.includes(serviceId))).toBe(true);
  });

  test('every mediator comes from a county we know and speaks what is spoken there', () => {
    for (const { profile } of seed.mediators) {
      expect(gazetteer.division(profile.home)).toBeDefined();
      expect(profile.dialects.map(({ id }) => id)).toContain(atlas.dialectsOf(profile.home)[0]?.id);
      for (const { id } of profile.dialects) expect(atlas.named(id)).toBeDefined();
    }
    for (const { entry } of seed.interpreters)
      for (const { id } of entry.languages) expect(atlas.named(id)).toBeDefined();
  });

  test.each([
    { from: '大方', home: '520521', first: '杨和顺' },
    { from: '鄱阳', home: '361128', first: '刘容谅' },
    { from: '于都', home: '360731', first: '钟劝和' },
    { from: '阜阳颍州', home: '341202', first: '胡心宽' },
    { from: '福鼎', home: '350982', first: '林和气' },
  ])('someone from $from is offered $first first', ({ home, first }) =>
    expect(nameOf(matchFrom(home).candidates[0]?.mediatorId ?? '')).toBe(first),
  );

  test('a mediator stands aside from people of the home village', () => {
    const stoodAside = matchFrom('520626').excluded.filter(({ reason }) => reason === 'recused-place');
    expect(stoodAside.map(({ mediatorId }) => nameOf(mediatorId))).toEqual(['龙安平']);
  });

  test('every reason and every exclusion reads as one Chinese sentence', () => {
    const results = ['520626', '361128', '350982', '330304'].flatMap((home) => [
      matchFrom(home),
      matchFrom(home, 'none'),
    ]);
    const said = results.flatMap(({ candidates }) =>
      candidates.flatMap(({ reasons }) => reasons.map((reason) => reasonText(text, reason))),
    );
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of [...said, ...EXCLUSIONS.map((reason) => exclusionText(text, reason))])
      expect(sentence).not.toMatch(/\{\{|\}\}|^$|undefined/);
    expect(new Set(said)).toContain('常处理“拖欠农民工工资”这类事');
  });

  test('a screen has every exclusion in English, too', () => {
    const english = JSON.parse(readFileSync(`${RESOURCES_DIR}/locales/en/common.json`, 'utf8')) as {
      exclusion: Record<string, string>;
    };
    expect(Object.keys(english.exclusion).toSorted()).toEqual([...EXCLUSIONS].toSorted());
  });
});

describe('a seed that does not hold together is refused', () => {
  type Raw = {
    station: { demo: boolean };
    staff: { number: string; pin: string; roles: string[] }[];
    counters: { serves: string[] }[];
    mediators: { profile: { home: string } }[];
  };
  test.each<{ what: string; spoil: (raw: Raw) => void; says: RegExp }>([
    {
      what: 'not marked as a demo',
      spoil: (raw) => {
        raw.station.demo = false;
      },
      says: /not marked as a demo/,
    },
    {
      what: 'a staff number twice',
      spoil: (raw) => {
        for (const one of raw.staff) one.number = '1001';
      },
      says: /staff number 1001 twice/,
    },
    {
      what: 'a counter for a service that is not offered',
      spoil: (raw) => {
        raw.counters[0]?.serves.push('tea');
      },
      says: /serves tea/,
    },
    {
      what: 'a profile of somebody who is no mediator',
      spoil: (raw) => {
        for (const one of raw.staff) one.roles = ['clerk'];
      },
      says: /is no mediator/,
    },
    {
      what: 'a PIN too short',
      spoil: (raw) => {
        for (const one of raw.staff) one.pin = '123';
      },
      says: /pin/,
    },
    {
      what: 'a home that is no code',
      spoil: (raw) => {
        for (const one of raw.mediators) one.profile.home = '温州';
      },
      says: /home/,
    },
  ])('$what', ({ spoil, says }) => {
    const folder = mkdtempSync(join(tmpdir(), 'seed-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(RESOURCES_DIR, 'seed'), join(folder, 'seed'), { recursive: true });
    const file = join(folder, 'seed', 'demo-station.json');
    const raw = JSON.parse(readFileSync(file, 'utf8')) as Raw;
    spoil(raw);
    writeFileSync(file, JSON.stringify(raw));
    expect(() => readDemoSeed(folder)).toThrow(says);
  });
});
