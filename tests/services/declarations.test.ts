import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { correctDeclaration, eraseDeclaration, reviewDeclaration } from '../../main/services/correct-declaration.ts';
import { declarationReceipt } from '../../main/services/declaration-receipt.ts';
import { exportDeclarations } from '../../main/services/export-declarations.ts';
import { type DeclarationWish, fileDeclaration } from '../../main/services/file-declaration.ts';
import { findDeclaration, listDeclarations, listDue } from '../../main/services/list-declarations.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showDeclaration } from '../../main/services/show-declaration.ts';
import { checkAnswer } from '../../main/services/check-answer.ts';
import type { Core } from '../../main/services/core.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { csvRows } from '../../shared/rules/csv-rows.ts';
import { makeStation } from '../make/core.ts';
import { makeDeclaration, makeId, makeTenant } from '../make/declarations.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makePrintingStation } from '../make/spool.ts';

const day = (text: string) => stationDay.parse(text);

/** The station's clock stands on Monday, 2026-11-23. */
async function makeDesk() {
  const station = await makeStation();
  const { core, clock } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  return {
    ...{ station, core, clock },
    clerk: asStaff(core, sessions, '8001'),
    mediator: asStaff(core, sessions, '1001'),
    head: asHead(core, sessions),
  };
}
type Desk = Awaited<ReturnType<typeof makeDesk>>;

function file(core: Core, wish: DeclarationWish = makeDeclaration()): string {
  const filed = fileDeclaration(core, 'kiosk', wish);
  if (!filed.ok || filed.value.outcome !== 'filed') throw new Error('not filed');
  const found = core.db.prepare('SELECT declaration_id FROM declaration WHERE request_id = ?').pluck();
  return found.get(wish.requestId) as string;
}
const facts = (core: Core) =>
  core.db.prepare(`SELECT count(*) FROM ledger WHERE type LIKE 'declaration.%'`).pluck().get();
const open = ({ core, clerk }: Desk, id: string) => {
  const shown = showDeclaration(core, clerk, id);
  if (!shown.ok) throw new Error(shown.refusal);
  return shown.value;
};

describe('a declaration', () => {
  test('gets a receipt of the day, and the limit where the law counts days', async () => {
    const { core } = await makeDesk();
    expect(fileDeclaration(core, 'kiosk', makeDeclaration())).toEqual({
      ok: true,
      value: {
        outcome: 'filed',
        receipt: {
          ...{ receipt: 'DJ-261123-0001', kind: 'resident', filedOn: '2026-11-23', limit: null },
          printable: false,
        },
      },
    });
    expect(fileDeclaration(core, 'kiosk', makeTenant(2))).toMatchObject({
      value: { receipt: { receipt: 'DJ-261123-0002', limit: { by: '2026-11-25', inTime: true } } },
    });
    expect(fileDeclaration(core, 'kiosk', makeTenant(3, { day: '2026-11-02' }))).toMatchObject({
      value: { receipt: { limit: { by: '2026-11-05', inTime: false } } },
    });
  });

  test('asked for ten times, or told again word for word, it is there once; told otherwise it is another', async () => {
    const { core } = await makeDesk();
    const wish = makeDeclaration();
    const answers = Array.from({ length: 10 }, () => fileDeclaration(core, 'kiosk', wish));
    answers.push(fileDeclaration(core, 'kiosk', makeDeclaration({ typed: wish.typed })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(facts(core)).toBe(1);
    file(core, makeDeclaration({ typed: { ...wish.typed, address: '测试路 8 号' } }));
    expect(facts(core)).toBe(2);
  });

  test('without consent, or with something wrong, nothing is recorded', async () => {
    const { core } = await makeDesk();
    const consent = { noticeVersion: '2026-12', agreed: false };
    expect(fileDeclaration(core, 'kiosk', makeDeclaration({ consent }))).toEqual({ ok: false, refusal: 'no-consent' });
    const typed = { ...makeDeclaration().typed, phone: '138' };
    expect(fileDeclaration(core, 'kiosk', makeDeclaration({ typed }))).toEqual({
      ok: true,
      value: { outcome: 'problems', problems: [{ field: 'phone', problem: 'not-a-phone' }] },
    });
    expect(facts(core)).toBe(0);
  });

  test('nothing of a person stands in the clear, in the ledger or in the tables', async () => {
    const desk = await makeDesk();
    const id = file(desk.core, makeTenant(7));
    correctDeclaration(desk.core, desk.clerk, id, makeTenant(7, { name: '测试丁' }).typed);
    const all = ['ledger', 'declaration'].map((table) => desk.core.db.prepare(`SELECT * FROM ${table}`).all());
    expect(JSON.stringify(all)).not.toMatch(/测试乙|测试丁|测试房东|测试路|13800000002|19900101/);
  });

  test('one answer is looked at before the next question, and nothing is kept', async () => {
    const { core } = await makeDesk();
    const look = (typed: Record<string, string>) =>
      checkAnswer(core, { kind: 'resident', field: 'idNumber', typed: { ...typed } });
    expect(look({ idNumber: makeId(1, '20150101') })).toEqual({ problem: null, child: true });
    expect(look({ idNumber: makeId() })).toEqual({ problem: null, child: false });
    expect(look({ idNumber: '1' })).toEqual({ problem: 'length', child: false });
    expect(facts(core)).toBe(0);
  });
});

describe('at the desk', () => {
  test('it is listed without a name, found by its receipt, and opened with its words', async () => {
    const desk = await makeDesk();
    const id = file(desk.core);
    const list = listDeclarations(desk.core, desk.clerk, 'new', 0);
    expect(list).toMatchObject({ ok: true, value: { counts: { new: 1, accepted: 0, returned: 0 }, pages: 1 } });
    expect(JSON.stringify(list)).not.toMatch(/测试/);
    for (const typed of ['DJ-261123-0001', '261123 0001', 'dj2611230001'])
      expect(findDeclaration(desk.core, desk.clerk, typed)).toMatchObject({ value: { declarationId: id } });
    expect(findDeclaration(desk.core, desk.clerk, 'DJ-261123-0009')).toEqual({ ok: false, refusal: 'not-found' });
    expect(open(desk, id)).toMatchObject({
      words: { name: '测试甲', idNumber: makeId(), phone: '13800000001', day: '2026-11-20' },
      history: [{ what: 'filed', by: null }],
    });
  });

  test('a correction keeps what stood there, and is to be reviewed again', async () => {
    const desk = await makeDesk();
    const { core, clerk } = desk;
    const id = file(core);
    expect(reviewDeclaration(core, clerk, id, 'returned', 'address-unclear')).toMatchObject({ ok: true });
    const typed = { ...makeDeclaration().typed, address: '测试路 9 号', phone: '0577-88888888' };
    expect(correctDeclaration(core, clerk, id, { ...typed, phone: 'x' })).toEqual({
      ok: true,
      value: { problems: [{ field: 'phone', problem: 'not-a-phone' }] },
    });
    expect(correctDeclaration(core, clerk, id, typed)).toEqual({ ok: true, value: { problems: [] } });
    expect(correctDeclaration(core, clerk, id, typed)).toEqual({ ok: false, refusal: 'nothing-changed' });
    expect(reviewDeclaration(core, clerk, id, 'accepted', null)).toMatchObject({ ok: true });
    const { line, words, history } = open(desk, id);
    expect(line).toMatchObject({ state: 'accepted', reason: null, corrections: 1 });
    expect(words).toMatchObject({ address: '测试路 9 号', phone: '057788888888' });
    expect(history.map(({ what, reason }) => [what, reason])).toEqual([
      ['filed', null],
      ['returned', 'address-unclear'],
      ['corrected', null],
      ['accepted', null],
    ]);
    expect(history[2]?.changes).toEqual([
      { field: 'phone', from: '13800000001', to: '057788888888' },
      { field: 'address', from: '测试路 1 号 101 室', to: '测试路 9 号' },
    ]);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test.each([
    { first: null, outcome: 'returned', reason: null },
    { first: null, outcome: 'accepted', reason: 'id-differs' },
    { first: 'accepted', outcome: 'returned', reason: 'id-differs' },
  ] as const)('after $first it cannot be $outcome for $reason', async ({ first, outcome, reason }) => {
    const { core, clerk } = await makeDesk();
    const id = file(core);
    if (first !== null) reviewDeclaration(core, clerk, id, first, null);
    expect(reviewDeclaration(core, clerk, id, outcome, reason)).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  test('who has nothing to do with declarations sees none', async () => {
    const { core, mediator } = await makeDesk();
    const id = file(core);
    const no = { ok: false, refusal: 'not-allowed' };
    expect(listDeclarations(core, mediator, 'new', 0)).toEqual(no);
    expect(showDeclaration(core, mediator, id)).toEqual(no);
    expect(correctDeclaration(core, mediator, id, makeDeclaration().typed)).toEqual(no);
    expect(listDue(core, mediator)).toEqual(no);
  });

  test('erased it can never be read again; who told of others keeps a key as long as one is left', async () => {
    const { core, clerk, head } = await makeDesk();
    const id = file(core, makeTenant(1));
    expect(eraseDeclaration(core, clerk, id)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(eraseDeclaration(core, head, id)).toMatchObject({ ok: true });
    expect(showDeclaration(core, head, id)).toEqual({ ok: false, refusal: 'not-found' });
    const keys = core.db.prepare('SELECT count(*) FROM data_key WHERE destroyed_at IS NOT NULL').pluck().get();
    expect(keys).toBe(2);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('it is all there after a restart', async () => {
    const desk = await makeDesk();
    const id = file(desk.core);
    const core = desk.station.reopen();
    expect(showDeclaration(core, desk.clerk, id)).toMatchObject({ value: { words: { name: '测试甲' } } });
  });
});

describe('what is due', () => {
  test('what is not accepted yet, by its limit; and tenancies that end and whose end nobody told', async () => {
    const { core, clerk, clock } = await makeDesk();
    file(core); // no limit: not in the list
    const late = file(core, makeTenant(1, { day: '2026-11-02' }));
    const soon = file(core, makeTenant(2, { leaseEnd: '2026-11-27' }));
    const returned = file(core, makeTenant(3, { day: '2026-11-23' }));
    reviewDeclaration(core, clerk, returned, 'returned', 'id-differs');
    const due = () => {
      const answer = listDue(core, clerk);
      return answer.ok
        ? answer.value.map(({ declarationId, why, by, standing }) => [declarationId, why, by, standing])
        : [];
    };
    expect(due()).toEqual([
      [late, 'to-review', '2026-11-05', 'overdue'],
      [soon, 'to-review', '2026-11-25', 'soon'],
      [returned, 'returned', '2026-11-26', 'soon'],
    ]);
    for (const id of [late, soon]) reviewDeclaration(core, clerk, id, 'accepted', null);
    expect(due()).toEqual([
      [returned, 'returned', '2026-11-26', 'soon'],
      [soon, 'tenancy-ends', '2026-12-02', 'later'],
    ]);
    clock.set('2026-11-28T09:00:00+08:00');
    const { leaseEnd: _, phone: __, ...typed } = makeTenant(2, { day: '2026-11-27' }).typed;
    const ended = file(core, makeDeclaration({ kind: 'tenancy-end', typed }));
    expect(due().map(([id, why]) => [id, why])).toEqual([
      [returned, 'returned'],
      [ended, 'to-review'],
    ]);
  });
});

describe('the file for the police system', () => {
  const read = async (answer: ReturnType<typeof exportDeclarations>) =>
    answer.ok ? (csvRows(await answer.value.file.text()) ?? []).map(({ cells }) => cells) : [answer.refusal];
  const span = { from: day('2026-11-01'), to: day('2026-11-30') };

  test('holds what was accepted, without names for the clerk, with names for the head, and each is recorded', async () => {
    const { core, clerk, head } = await makeDesk();
    const accepted = file(core, makeTenant(1));
    file(core, makeTenant(2));
    reviewDeclaration(core, clerk, accepted, 'accepted', null);
    const [header, ...rows] = (await read(exportDeclarations(core, clerk, { ...span, personal: false }))) as string[][];
    expect(header).toContain('性别');
    expect(rows).toEqual([
      ['DJ-261123-0001', 'tenant', '2026-11-23', '2026-11-20', '', '2026-11-25', 'yes', 'male', 'no'],
    ]);
    expect(exportDeclarations(core, clerk, { ...span, personal: true })).toEqual({ ok: false, refusal: 'not-allowed' });
    const [, named] = (await read(exportDeclarations(core, head, { ...span, personal: true }))) as string[][];
    expect(named).toEqual([
      ...(rows[0] ?? []),
      ...['测试乙', makeId(1), '1990-01-01', '', '', '', '测试路 2 号', '测试房东', '13800000002'],
    ]);
    const recorded = core.db.prepare(`SELECT data FROM ledger WHERE type = 'declaration.exported.v1' ORDER BY seq`);
    expect(
      recorded
        .pluck()
        .all()
        .map((data) => JSON.parse(data as string)),
    ).toMatchObject([
      { personal: false, rows: 1 },
      { personal: true, rows: 1 },
    ]);
  });

  test('a day that lies after the last is refused', async () => {
    const { core, head } = await makeDesk();
    const wish = { from: day('2026-11-30'), to: day('2026-11-01'), personal: false };
    expect(exportDeclarations(core, head, wish)).toEqual({ ok: false, refusal: 'bad-day' });
  });
});

describe('the receipt on paper', () => {
  test('says number, kind and days, and nothing of who or where', async () => {
    const { station, fake, start, stop } = await makePrintingStation();
    const wish = makeTenant(1);
    fileDeclaration(station.core, 'kiosk', wish);
    const receipt = declarationReceipt(station.core, wish.requestId);
    if (!receipt.ok) throw new Error(receipt.refusal);
    expect(await start().printNow(receipt.value)).toMatchObject({ printed: true });
    await stop();
    const paper = fake.slips.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
    expect(paper).toContain('DJ-261123-0001');
    expect(paper).toContain('2026-11-25');
    expect(paper).not.toMatch(/测试乙|测试房东|测试路|1380000/);
  });
  test('of a declaration that is not there, there is none', async () => {
    const { core } = await makeDesk();
    expect(declarationReceipt(core, '00000000-0000-4000-8000-000000000001')).toEqual({
      ok: false,
      refusal: 'not-found',
    });
  });
});
