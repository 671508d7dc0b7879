import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { consultBySituation, readConsult, searchConsult } from '../../main/services/consult-answers.ts';
import { dropUnanswered, listUnanswered, rateConsult } from '../../main/services/consult-questions.ts';
import type { Core } from '../../main/services/core.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { shelfOf, testShelf } from '../make/consult.ts';
import { asHead, asStaff } from '../make/people.ts';

async function makeKiosk() {
  const station = await makeStation();
  const { clock, host } = station;
  const core: Core = { ...station.core, consult: testShelf() };
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const head = asHead(core, sessions);
  const ask = (words: string, over: { settled?: boolean; terminal?: string } = {}) =>
    searchConsult(core, { words, language: 'zh', settled: true, terminal: 'kiosk-1', ...over });
  const rate = (helpful: boolean, words = '') =>
    rateConsult(core, { id: 'test-noise', language: 'zh', helpful, words, terminal: 'kiosk-1' });
  const list = () => {
    const answer = listUnanswered(core, head);
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };
  const facts = () => station.core.db.prepare('SELECT count(*) FROM ledger').pluck().get() as number;
  return {
    core,
    db: station.core.db,
    clock,
    host,
    head,
    clerk: asStaff(core, sessions, '8001'),
    ask,
    rate,
    list,
    facts,
  };
}

test('a question gets answers with their first words, and nothing is recorded', async () => {
  const { ask, facts } = await makeKiosk();
  const before = facts();
  const { hits, confident, danger } = ask('老板不发工资怎么办');
  expect(hits[0]).toMatchObject({
    id: 'test-wages-arrears',
    topic: 'wages.arrears-remedy',
    title: '老板不发工资，可以去哪里告？',
    short: '带上工资条、聊天记录，可以找劳动监察，也可以申请劳动仲裁。',
  });
  expect({ confident, danger }).toEqual({ confident: true, danger: null });
  expect(facts()).toBe(before);
});

test('titles are in the language of the screen, whatever the question is written in', async () => {
  const { core } = await makeKiosk();
  const found = searchConsult(core, { words: '身份证丢了', language: 'en', settled: true, terminal: 'kiosk-1' });
  expect(found.hits[0]?.title).toBe('I lost my ID card');
});

test.each([
  ['家里着火了', ['119']],
  ['他拿刀要砍我', ['110']],
  ['我不想活了', ['110']],
  ['他流血不止', ['110']],
  ['我刚刚被骗了五万块', ['110', '96110']],
  ['老公拿刀砍我，房子也烧起来了', ['119', '110']],
])('%s: the number comes before any answer', async (words, numbers) => {
  const { ask } = await makeKiosk();
  expect(ask(words).danger?.numbers).toEqual(numbers);
});

describe('an answer', () => {
  test('is told part by part with its sources and what belongs to it', async () => {
    const { core } = await makeKiosk();
    const answer = readConsult(core, { id: 'test-fraud-help', language: 'zh' });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        grade: 'B',
        checked: '2026-11-26',
        sections: [{ section: 'short' }, { section: 'steps', blocks: [{ kind: 'list', ordered: true }] }],
        basis: [{ grade: 'B', source: { number: 'S44' } }],
        related: [{ id: 'test-noise', title: '楼上太吵怎么办？' }],
      },
    });
  });

  test('that is not there is not found', async () => {
    const { core } = await makeKiosk();
    expect(readConsult(core, { id: 'nothing', language: 'zh' })).toEqual({ ok: false, refusal: 'not-found' });
  });

  test('that was left out in one language is shown in the other', async () => {
    const { core } = await makeKiosk();
    const zh = new Map(core.consult.entries('zh').map((entry) => [entry.id, entry]));
    const half = { ...core, consult: shelfOf({ entries: { zh, en: new Map() }, faults: [] }) };
    expect(readConsult(half, { id: 'test-noise', language: 'en' })).toMatchObject({
      ok: true,
      value: { id: 'test-noise' },
    });
  });
});

test('by situation of life every answer can be found, and no shelf is empty', async () => {
  const { core } = await makeKiosk();
  const shelves = consultBySituation(core, 'en');
  const shown = new Set(shelves.flatMap(({ topics }) => topics.flatMap(({ entries }) => entries.map(({ id }) => id))));
  expect(shown).toEqual(new Set(core.consult.entries('en').map(({ id }) => id)));
  for (const { topics, name } of shelves) expect({ name, empty: topics.length === 0 }).toEqual({ name, empty: false });
});

describe('what the library cannot answer', () => {
  test('is kept once they stop typing, masked and sealed', async () => {
    const { ask, list, db } = await makeKiosk();
    const words = '我叫张大明，电话13800000001，火车票哪里买';
    ask('我叫张大明', { settled: false });
    expect(list().groups).toEqual([]);
    expect(ask(words).confident).toBe(false);
    expect(list().groups).toMatchObject([{ count: 1, notHelpful: 0 }]);
    const [example = ''] = list().groups[0]?.examples ?? [];
    expect(example).toContain('火车票哪里买');
    expect(example).not.toMatch(/13800000001|张大明/);
    const stored = JSON.stringify(db.prepare("SELECT data, personal FROM ledger WHERE type LIKE 'consult.%'").all());
    expect(stored).not.toMatch(/火车票|13800000001/);
    expect(checkReplay(db)).toBe('equal');
  });

  test('asked again at once it is kept once; alike ones stand together, the most asked first', async () => {
    const { ask, list, clock } = await makeKiosk();
    ask('明天会下雨吗');
    ask('火车票哪里买');
    ask('火车票哪里买');
    ask('火车票在哪里买', { terminal: 'kiosk-2' });
    clock.pass(HOUR);
    ask('火车票哪里买');
    expect(list().groups.map(({ count, examples }) => ({ count, of: examples[0]?.slice(0, 3) }))).toEqual([
      { count: 3, of: '火车票' },
      { count: 1, of: '明天会' },
    ]);
  });

  test('a terminal that taps on and on fills nothing', async () => {
    const { ask, list, core } = await makeKiosk();
    for (let at = 0; at < 80; at += 1) ask(`火车票${'一二三四五六七八九十'.charAt(at % 10)}${at}`);
    expect(list().groups.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(core.db.prepare('SELECT count(*) FROM consult_question').pluck().get()).toBe(60);
  });

  test('a slip of a finger is no question', async () => {
    const { ask, list } = await makeKiosk();
    for (const words of ['', ' ', '啊', '？']) ask(words);
    expect(list().groups).toEqual([]);
  });

  test('survives a restart, and is gone for good once it was dealt with', async () => {
    const { ask, list, core, head, db } = await makeKiosk();
    ask('火车票哪里买');
    const askIds = list().groups[0]?.askIds ?? [];
    expect(dropUnanswered(core, head, askIds)).toEqual({ ok: true, value: { done: true } });
    expect(list().groups).toEqual([]);
    expect(dropUnanswered(core, head, askIds)).toEqual({ ok: true, value: { done: true } });
    expect(checkReplay(db)).toBe('equal');
  });

  test('is the head alone to read', async () => {
    const { core, clerk } = await makeKiosk();
    expect(listUnanswered(core, clerk)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(dropUnanswered(core, clerk, [])).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});

describe('whether an answer helped', () => {
  test('is counted, and one that did not says what was asked', async () => {
    const { rate, list, db } = await makeKiosk();
    rate(true);
    rate(false, '楼上养鸽子怎么管');
    expect(list().ratings).toEqual([{ id: 'test-noise', title: '楼上太吵怎么办？', helped: 1, notHelped: 1 }]);
    expect(list().groups).toMatchObject([
      { count: 1, notHelpful: 1, nearest: 'noise', examples: ['楼上养鸽子怎么管'] },
    ]);
    expect(checkReplay(db)).toBe('equal');
  });

  test('of an answer that is not there is refused', async () => {
    const { core } = await makeKiosk();
    const rating = { id: 'nothing', language: 'zh', helpful: true, words: '', terminal: 'kiosk-1' } as const;
    expect(rateConsult(core, rating)).toEqual({ ok: false, refusal: 'not-found' });
  });
});
