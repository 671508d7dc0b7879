import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { statusHtml } from '../../main/reports/status-html.ts';
import { noTries } from '../../main/services/ask-standing.ts';
import { pauseCounter } from '../../main/services/counter-break.ts';
import { parkTicket } from '../../main/services/park-ticket.ts';
import { statusPage } from '../../main/services/status-page.ts';
import { serveStatusPage } from '../../main/station/serve-status-page.ts';
import { openStation } from '../../main/station/station.ts';
import { codeLeads } from '../../main/station/start-printing.ts';
import { lastPrintOf } from '../../main/store/ticket-prints.ts';
import { DAY, MINUTE } from '../../shared/domain/millis.ts';
import { parseStatusListen, statusListen } from '../../shared/domain/status-listen.ts';
import { makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeHall, must, SERVICE } from '../make/queue.ts';

/** A hall that prints its tickets, and the page behind their codes. */
async function makeServed() {
  const hall = await makeHall();
  // Nobody prints at this port; the code of a ticket is there from its first try.
  hall.station.host.settings.set('printerAddress', '127.0.0.1:9');
  const tries = noTries();
  const surprises: unknown[] = [];
  const page = await serveStatusPage({
    listen: { host: '127.0.0.1', port: 0 },
    clock: hall.clock,
    sheet: (code, terminal, wished) => statusPage(hall.core, tries, terminal, code, wished),
    surprise: (error) => void surprises.push(error),
  });
  onTestFinished(() => page.close());
  const codeOf = (ticketId: string) => lastPrintOf(hall.core.db, ticketId)?.code ?? '';
  const look = async (path: string, init?: RequestInit) => {
    const answer = await fetch(new URL(path, page.address), init);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { hall, page, codeOf, look, surprises };
}

test('complaint 13: whoever holds a ticket sees on the phone how many come first, and is told to come when called', async () => {
  const { hall, codeOf, look } = await makeServed();
  const [a, b] = hall.arrive(2);
  const code = codeOf(b?.ticketId ?? '');
  const waiting = await look(code);
  expect(waiting.text).toContain(b?.number);
  expect(waiting.text).toContain('前面还有 1 人');
  expect(waiting.text).toMatch(/大约等|窗口还没开|不用等/);
  expect(waiting.text).toContain('http-equiv="refresh"');
  must(hall.move(hall.first, hall.call(hall.first), 'finish'));
  expect(hall.row(a?.ticketId ?? '').state).toBe('finished');
  expect((await look(code)).text).toContain('前面没有人');
  hall.call(hall.first);
  const counter = demoSeed.counters.find(({ serves }) => serves.includes(SERVICE))?.name;
  expect((await look(code)).text).toContain(`轮到您了！请马上到${counter?.zh}`);
  expect((await look(`${code}?lang=en`)).text).toContain(`It is your turn! Please go to ${counter?.en} now`);
  must(hall.move(hall.first, b?.ticketId ?? '', 'finish'));
  const over = await look(code.toLowerCase());
  expect(over.text).toContain('这个号已经办完了');
  expect(over.text).not.toContain('http-equiv="refresh"');
});

test('every state a number can be in has its words, in both languages', async () => {
  const { hall, codeOf, look } = await makeServed();
  const { ticketId } = hall.take();
  hall.call(hall.first);
  must(hall.move(hall.first, ticketId, 'start'));
  expect((await look(`${codeOf(ticketId)}?lang=en`)).text).toContain('Now at');
  must(parkTicket(hall.core, hall.first, ticketId, 'fetches-paper'));
  expect((await look(`${codeOf(ticketId)}?lang=en`)).text).toContain('come back to the counter');
  must(pauseCounter(hall.core, hall.first));
  hall.clock.pass(DAY);
  const next = await look(`${codeOf(ticketId)}?lang=en`);
  expect(next.text).toContain('A number is good for one day');
});

describe('at the door', () => {
  test('a code nobody was given finds nothing; the sixth try is answered with a wait', async () => {
    const { look } = await makeServed();
    for (let wrong = 0; wrong < 5; wrong += 1) expect((await look('0000000000')).text).toContain('没有找到这个号');
    expect((await look('0000000000')).text).toContain('试的次数太多了');
  });

  test('it answers a code and nothing else: no file, no way up, no writing', async () => {
    const { look, surprises } = await makeServed();
    for (const path of ['/', '/s/', '/kiosk/', '/s/..%2f..%2fetc/passwd', '/s/<script>', '/s/0000000000/x'])
      expect((await look(path)).status).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await look('0000000000', { method })).status).toBe(405);
    expect((await look('0000000000', { method: 'HEAD' })).text).toBe('');
    expect(surprises).toEqual([]);
  });

  test('it runs no script, loads nothing, is kept by nobody and stands in no frame', async () => {
    const { look } = await makeServed();
    const { headers, text } = await look('0000000000');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).not.toMatch(/<script|<img|<link|https?:\/\//);
  });

  test('one address that asks without end is put off for a minute', async () => {
    const { hall, look } = await makeServed();
    const answers = new Set<number>();
    for (let asked = 0; asked <= 600; asked += 1) answers.add((await look('/nothing')).status);
    expect(answers).toEqual(new Set([404, 429]));
    hall.clock.pass(MINUTE);
    expect((await look('/nothing')).status).toBe(404);
  });
});

test('names are written as text, whatever stands in them', () => {
  const evil = '<script>alert(1)</script>';
  const frame = { language: 'zh', title: evil, refreshes: evil, comeNow: true, changes: true } as const;
  const page = statusHtml({
    ...frame,
    number: evil,
    station: evil,
    lines: [evil, evil],
    other: { language: 'en', name: evil },
  });
  expect(page).not.toContain('<script>');
});

describe('set on the machine', () => {
  test.each(['0.0.0.0:8080', '192.168.1.20', '192.168.1.20:80', '300.1.1.1:8080', 'station.local:8080', '::1:8080'])(
    '%s is no address phones can be sent to',
    (text) => expect(statusListen.safeParse(text).success).toBe(false),
  );

  test('without the setting no door is opened, and the code is read at the kiosk', () => {
    expect(parseStatusListen('')).toBeUndefined();
    expect(codeLeads('', undefined)).toEqual({ address: '', where: 'kiosk' });
    expect(codeLeads('', 'http://192.168.1.20:8080/s/').where).toBe('hall');
    expect(codeLeads('https://district.invalid/s/', 'http://192.168.1.20:8080/s/').where).toBe('anywhere');
  });

  test('a port that is taken keeps no station from opening', async () => {
    const { core, host } = await makeStation();
    core.close();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    host.settings.set('statusListen', `127.0.0.1:${(taken.address() as AddressInfo).port}`);
    const station = await openStation(host);
    await station.stop();
  });

  test('a station that was told to serves it, and closes it when it stops', async () => {
    const { core, host } = await makeStation();
    core.close();
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, 'close');
    host.settings.set('statusListen', `127.0.0.1:${port}`);
    const station = await openStation(host);
    expect((await fetch(`http://127.0.0.1:${port}/s/0000000000`)).status).toBe(200);
    await station.stop();
    await expect(fetch(`http://127.0.0.1:${port}/s/0000000000`)).rejects.toThrow();
  });
});
