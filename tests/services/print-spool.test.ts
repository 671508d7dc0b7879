import { describe, expect, test } from 'vitest';
import { askByCode, noTries } from '../../main/services/ask-standing.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { paperOfTicket } from '../../main/services/paper-of-ticket.ts';
import { printAnswer } from '../../main/services/print-answer.ts';
import { setPrinter, showPrinterSettings } from '../../main/services/printing-desk.ts';
import { requestReprint } from '../../main/services/request-print.ts';
import { takeEndorsementTicket } from '../../main/services/take-endorsement-ticket.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { lastPrintOf } from '../../main/store/ticket-prints.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { ticketCode } from '../../shared/domain/ticket-code.ts';
import { ticketPrintBegun } from '../../shared/facts/ticket-print.ts';
import { testShelf } from '../make/consult.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { makePrintingStation } from '../make/spool.ts';

const TROUBLED = [
  { mood: { says: 'paper-out' }, fault: 'paper-out' },
  { mood: { says: 'cover-open' }, fault: 'cover-open' },
  { mood: { says: 'offline' }, fault: 'off' },
  { mood: { hangs: true }, fault: 'timeout' },
] as const;
const BROKEN_OFF = [
  { mood: { hangsUpAfter: 40 }, fault: 'off' },
  { mood: { stopsWith: 'paper-out' }, fault: 'paper-out' },
  { mood: { silentAfterTicket: true }, fault: 'timeout' },
] as const;

test('a ticket comes out with number, service, place and a code that tells how it stands', async () => {
  const { station, fake, take, printAll, surprises } = await makePrintingStation();
  take();
  const second = take();
  await printAll();
  expect(surprises).toEqual([]);
  const slip = fake.slips[1];
  const text = slip?.lines.map((line) => line.text).join('\n');
  expect(text).toContain(second.number);
  expect(text).toContain('前面还有 1 人');
  const code = ticketCode.parse(slip?.code);
  expect(askByCode(station.core, noTries(), 'kiosk-1', code)).toMatchObject({
    ok: true,
    value: { number: second.number, state: 'waiting', ahead: 1, dispute: null },
  });
});

test('an English ticket is in English, and has the Chinese name of the service for the staff', async () => {
  const { fake, take, printAll } = await makePrintingStation();
  const { serviceName } = take('en');
  await printAll();
  const lines = fake.slips[0]?.lines.map(({ text }) => text) ?? [];
  expect(lines).toEqual(expect.arrayContaining([serviceName.en, serviceName.zh, 'Nobody ahead of you']));
});

test('a number for an endorsement says on paper what to bring', async () => {
  const { station, fake, printAll } = await makePrintingStation();
  takeEndorsementTicket(station.core, {
    endorsement: 'travel',
    answers: { place: 'hong-kong-macau', purpose: 'team', permit: 'card', holder: 'self', age: 'adult', post: 'no' },
    dueDay: null,
    requestId: '00000000-0000-4000-8000-000000000011',
    language: 'zh',
  });
  await printAll();
  const lines = fake.slips[0]?.lines.map(({ text }) => text) ?? [];
  const bring = lines.indexOf('请带好：');
  expect(bring).toBeGreaterThan(0);
  expect(lines[bring + 1]).toMatch(/^· .{2,}/);
});

test('where the district has a status page, the code stands at the end of its address', async () => {
  const { station, fake, take, printAll } = await makePrintingStation();
  station.host.settings.set('ticketStatusAddress', 'https://station.example/s/');
  take();
  await printAll();
  expect(fake.slips[0]?.code).toMatch(/^https:\/\/station\.example\/s\/[0-9A-Z]{10}$/);
});

test("a dispute's slip says nothing of the matter or the person, and its code opens nothing of the file", async () => {
  const { station, fake, printAll } = await makePrintingStation();
  const opened = openDispute(station.core, { ...makeIntake({}), voice: null }, 'kiosk-1');
  expect(opened.ok).toBe(true);
  await printAll();
  const [slip] = fake.slips;
  const intake = makeIntake({});
  const text = slip?.lines.map((line) => line.text).join('\n') ?? '';
  for (const word of [intake.name, intake.phone, intake.respondentName]) expect(text).not.toContain(word);
  expect(askByCode(station.core, noTries(), 'kiosk-1', ticketCode.parse(slip?.code))).toMatchObject({
    value: { dispute: null },
  });
});

test('codes that are tried out one after the other are soon refused', async () => {
  const { core } = await makeStation();
  const tries = noTries();
  const ask = () => askByCode(core, tries, 'kiosk-1', ticketCode.parse('0000000000'));
  const refusals = Array.from({ length: 7 }, ask).map((answer) => (answer.ok ? '' : answer.refusal));
  expect(refusals.slice(0, 5)).toEqual(Array(5).fill('not-found'));
  expect(refusals.at(-1)).toBe('too-many-tries');
});

test('a station without a printer asks for no print and says nothing', async () => {
  const { core } = await makeStation();
  const taken = takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  const ticketId = taken.ok ? taken.value.ticketId : '';
  expect(lastPrintOf(core.db, ticketId)).toBeUndefined();
  expect(paperOfTicket(core, { state: () => null }, ticketId)).toBe('none');
});

describe('complaint 4: the print failed but the number still waits; and one ticket was printed twice', () => {
  test('ten taps of one visit put one slip out', async () => {
    const { take, printAll, paper } = await makePrintingStation();
    const requestId = crypto.randomUUID();
    const numbers = Array.from({ length: 10 }, () => take('zh', requestId).number);
    await printAll();
    expect(paper()).toEqual([numbers[0]]);
  });

  test.each(TROUBLED)(
    '$fault for a minute: said at the kiosk, listed at the desk, nothing printed',
    async ({ mood, fault }) => {
      const { station, take, printAll, desk, paper } = await makePrintingStation({ ...mood });
      const { ticketId, number } = take();
      const state = await printAll();
      expect(paperOfTicket(station.core, { state: () => state }, ticketId)).toBe('not-printed');
      expect(desk().unprinted).toMatchObject([{ number, fault, maybePrinted: false }]);
      expect(paper()).toEqual([]);
    },
  );

  test('a printer that comes back within the minute prints it, once', async () => {
    const { fake, take, printAll, paper, desk, betweenTries } = await makePrintingStation({ says: 'cover-open' });
    const { number } = take();
    betweenTries(() => (fake.mood.says = 'ready'));
    await printAll();
    expect(paper()).toEqual([number]);
    expect(desk().unprinted).toEqual([]);
  });

  test.each(BROKEN_OFF)(
    '$mood in the middle: flagged as maybe printed, and not tried again by itself',
    async ({ mood, fault }) => {
      const { fake, take, printAll, desk } = await makePrintingStation({ ...mood });
      const { number } = take();
      await printAll();
      const before = fake.slips.length;
      for (const key of Object.keys(fake.mood)) Reflect.deleteProperty(fake.mood, key);
      await printAll();
      expect(fake.slips).toHaveLength(before);
      expect(desk().unprinted).toMatchObject([{ number, fault, maybePrinted: true }]);
    },
  );
});

describe('acceptance check 2: printer unplugged → not printed is said, the desk flags it, reprint works', () => {
  test('unplugged, then plugged in: the desk prints it once, however often it is pressed', async () => {
    const { station, fake, take, printAll, desk, paper, clerk } = await makePrintingStation();
    await fake.switchOff();
    const { ticketId, number } = take();
    const state = await printAll();
    expect(state?.trouble).toBe('off');
    expect(desk().unprinted).toMatchObject([{ number, fault: 'off', printingAgain: false }]);
    await fake.switchOn();
    const { staffId } = clerk();
    for (let press = 0; press < 5; press += 1)
      expect(requestReprint(station.core, staffId, ticketId)).toMatchObject({ ok: true });
    expect(desk().unprinted).toMatchObject([{ number, printingAgain: true }]);
    await printAll();
    expect(paper()).toEqual([number]);
    expect(desk().unprinted).toEqual([]);
    expect(requestReprint(station.core, staffId, ticketId)).toEqual({ ok: false, refusal: 'already-printed' });
  });

  test('twenty tickets in a rush: exactly one slip each, in the order they were taken', async () => {
    const { take, printAll, paper } = await makePrintingStation();
    const numbers = Array.from({ length: 20 }, () => take().number);
    await printAll();
    expect(paper()).toEqual(numbers);
  });

  test('paper that runs low is warned of at the desk', async () => {
    const { take, start, desk } = await makePrintingStation({ paperLow: true });
    take();
    start();
    await expect.poll(() => desk().printer).toEqual({ trouble: null, paperLow: true });
  });
});

describe('over a restart nothing is printed twice and nothing is forgotten', () => {
  test('asked for and not begun: it is printed after the restart, once', async () => {
    const { station, take, printAll, paper } = await makePrintingStation();
    const { number } = take();
    station.reopen();
    await printAll();
    station.reopen();
    await printAll();
    expect(paper()).toEqual([number]);
  });

  test('begun and cut off: maybe printed, and left to the desk', async () => {
    const { station, take, printAll, paper, desk } = await makePrintingStation();
    const { ticketId, number } = take();
    const printId = lastPrintOf(station.core.db, ticketId)?.printId ?? '';
    station.core.ledger.write('system', ({ append }) => append(ticketPrintBegun.of(ticketId, { ticketId, printId })));
    station.reopen();
    await printAll();
    expect(paper()).toEqual([]);
    expect(desk().unprinted).toMatchObject([{ number, fault: 'interrupted', maybePrinted: true }]);
  });

  test('down for longer than anybody waits at a kiosk: not printed into an empty room, but listed', async () => {
    const { station, take, printAll, paper, desk } = await makePrintingStation();
    const { number } = take();
    station.clock.pass(5 * MINUTE);
    station.reopen();
    await printAll();
    expect(paper()).toEqual([]);
    expect(desk().unprinted).toMatchObject([{ number, fault: 'too-late', maybePrinted: false }]);
  });
});

describe("the head's settings", () => {
  const wish = { address: '192.168.1.50', paperMm: 58, statusAddress: '' };
  test('anyone else is refused', async () => {
    const { station, clerk } = await makePrintingStation();
    const printing = {
      spool: { state: () => null, look: () => Promise.resolve(null), printNow: () => Promise.resolve(null) },
      settings: station.host.settings,
    };
    expect(showPrinterSettings(printing, clerk())).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await setPrinter(printing, clerk(), wish)).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  test.each([
    { part: { address: '/etc/passwd' }, refusal: 'not-a-printer' },
    { part: { address: '/dev/../etc/passwd' }, refusal: 'not-a-printer' },
    { part: { address: '192.168.1.50:99999' }, refusal: 'not-a-printer' },
    { part: { address: 'system:-o evil' }, refusal: 'not-a-printer' },
    { part: { statusAddress: 'javascript:alert(1)' }, refusal: 'not-a-web-address' },
  ])('$part is refused with a word, and nothing is changed', async ({ part, refusal }) => {
    const { station, head } = await makePrintingStation();
    const { settings } = station.host;
    const before = settings.get('printerAddress');
    const printing = {
      spool: { state: () => null, look: () => Promise.resolve(null), printNow: () => Promise.resolve(null) },
      settings,
    };
    expect(await setPrinter(printing, head(), { ...wish, ...part })).toEqual({ ok: false, refusal });
    expect(settings.get('printerAddress')).toBe(before);
  });
});

test('an answer to take home: what to do and what it rests on, nothing of who asked, and no number spent', async () => {
  const { station, fake, start, stop } = await makePrintingStation();
  const core = { ...station.core, consult: testShelf() };
  const facts = () => core.db.prepare('SELECT count(*) FROM ledger').pluck().get();
  const before = facts();
  const printing = start();
  const asked = { id: 'test-wages-arrears', language: 'zh', terminal: 'kiosk-1' } as const;
  expect(await printAnswer(core, printing, new Map(), asked)).toEqual({ ok: true, value: { done: true } });
  await stop();
  const text = fake.slips[0]?.lines.map((line) => line.text).join('\n') ?? '';
  expect(text).toContain('老板不发工资');
  expect(text).toContain('依据：');
  expect(text).toContain('核对');
  expect(facts()).toBe(before);
});

test('an answer that did not come out says so; whoever prints on and on is stopped', async () => {
  const { station, fake, start, stop } = await makePrintingStation({ says: 'paper-out' });
  const core = { ...station.core, consult: testShelf() };
  const printing = start();
  const prints = new Map<string, number[]>();
  const print = () => printAnswer(core, printing, prints, { id: 'test-noise', language: 'en', terminal: 'kiosk-1' });
  expect(await print()).toEqual({ ok: false, refusal: 'not-printed' });
  fake.mood.says = 'ready';
  for (let nth = 0; nth < 20; nth += 1) prints.set('kiosk-1', [...(prints.get('kiosk-1') ?? []), core.clock()]);
  expect(await print()).toEqual({ ok: false, refusal: 'too-many-tries' });
  station.host.settings.set('printerAddress', '');
  expect(await print()).toEqual({ ok: false, refusal: 'no-printer' });
  await stop();
});
