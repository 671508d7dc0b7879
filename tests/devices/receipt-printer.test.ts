import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { receiptPrinter } from '../../main/devices/receipt-printer.ts';
import type { LineTimes } from '../../main/devices/printer-line.ts';
import { printed } from '../../shared/domain/receipt.ts';
import { makeFolder } from '../make/core.ts';
import { type Mood, startFakePrinter, timesFor } from '../make/fake-printer.ts';
import { readReceipts } from '../make/read-receipt.ts';

const QUICK: LineTimes = { connectMs: 500, answerMs: 150, printMs: 200 };
const TICKET = [printed('测试站'), printed('A001', 'huge')];

async function tryOnce(mood: Mood) {
  const fake = await startFakePrinter(mood);
  onTestFinished(() => fake.switchOff());
  const printer = receiptPrinter({ kind: 'network', host: '127.0.0.1', port: fake.port }, 80, timesFor(mood));
  let begun = 0;
  const outcome = await printer.print(TICKET, () => (begun += 1));
  return { fake, printer, outcome, begun };
}

test('a printer that is ready prints once and says so', async () => {
  const { fake, outcome, begun } = await tryOnce({});
  expect(outcome).toEqual({ printed: true, state: { trouble: null, paperLow: false } });
  expect(begun).toBe(1);
  expect(fake.slips.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['测试站', 'A001']]);
});

test('a printer that does not know GS r is believed when it is ready again', async () => {
  const { outcome, fake } = await tryOnce({ withoutGsR: true });
  expect([outcome.printed, fake.slips.length]).toEqual([true, 1]);
});

test('a roll that ends soon prints, and is told of', async () => {
  const { outcome } = await tryOnce({ paperLow: true });
  expect(outcome).toEqual({ printed: true, state: { trouble: null, paperLow: true } });
});

test.each([
  { mood: { says: 'paper-out' }, trouble: 'paper-out' },
  { mood: { says: 'cover-open' }, trouble: 'cover-open' },
  { mood: { says: 'offline' }, trouble: 'off' },
  { mood: { says: 'jammed' }, trouble: 'broken' },
  { mood: { hangs: true }, trouble: 'timeout' },
] as const)('$trouble before the ticket: no byte of it has left, and that is certain', async ({ mood, trouble }) => {
  const { outcome, begun, fake } = await tryOnce({ ...mood });
  expect(outcome).toMatchObject({ printed: false, trouble, maybePrinted: false, state: { trouble } });
  expect([begun, fake.handed()]).toEqual([0, 0]);
});

test.each([
  { mood: { hangsUpAfter: 1 }, trouble: 'off' },
  { mood: { hangsUpAfter: 30 }, trouble: 'off' },
  { mood: { stopsWith: 'paper-out' }, trouble: 'paper-out' },
  { mood: { stopsWith: 'cover-open' }, trouble: 'cover-open' },
  { mood: { silentAfterTicket: true }, trouble: 'timeout' },
] as const)('$mood: it may have printed, and nobody says otherwise', async ({ mood, trouble }) => {
  const { outcome, begun } = await tryOnce({ ...mood });
  expect(outcome).toMatchObject({ printed: false, trouble, maybePrinted: true, state: { trouble } });
  expect(begun).toBe(1);
});

test('a printer that is off refuses the connection: certain, and off', async () => {
  const { fake, printer } = await tryOnce({});
  await fake.switchOff();
  expect(await printer.print(TICKET, () => undefined)).toMatchObject({ trouble: 'off', maybePrinted: false });
  expect(await printer.state()).toEqual({ trouble: 'off', paperLow: false });
  await fake.switchOn();
  expect(await printer.state()).toEqual({ trouble: null, paperLow: false });
});

test('a device file gets the same bytes; one that is not there is a printer that is off', async () => {
  const path = join(makeFolder(), 'lp0');
  const printer = receiptPrinter({ kind: 'device', path }, 58, QUICK);
  expect(await printer.print(TICKET, () => undefined)).toMatchObject({ trouble: 'off', maybePrinted: false });
  writeFileSync(path, '');
  expect(await printer.print(TICKET, () => undefined)).toMatchObject({ printed: true });
  // The questions stand in the file; a printer takes them out.
  const ASKED = Buffer.from([0x10, 0x04]);
  let bytes = readFileSync(path);
  for (let at = bytes.indexOf(ASKED); at >= 0; at = bytes.indexOf(ASKED))
    bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 3)]);
  expect(readReceipts(bytes).map(({ lines }) => lines.map(({ text }) => text))).toEqual([['测试站', 'A001']]);
});

test('a device that takes nothing does not hold the station up', async () => {
  const printer = receiptPrinter({ kind: 'device', path: '/dev/full' }, 58, QUICK);
  expect(await printer.print(TICKET, () => undefined)).toMatchObject({ printed: false, maybePrinted: false });
});

/** `lp`, `lpstat` and `cancel` as CUPS answers, in a folder that stands first in PATH. */
function fakeQueue({ enabled = true, prints = true }) {
  const folder = makeFolder();
  const script = (name: string, body: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\ncd ${folder}\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const state = enabled ? 'is idle.  enabled since Mon' : 'disabled since Mon';
  script(
    'lpstat',
    `case "$1" in -p) [ "$2" = roll ] && echo "printer roll ${state}";; -W) ${prints ? ':' : 'cat job 2>/dev/null'};; esac`,
  );
  script('lp', 'cat > printed; echo "roll-7 root 1024" > job; echo "request id is roll-7 (1 file(s))"');
  script('cancel', 'echo "$1" > cancelled');
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}:${before}`;
  onTestFinished(() => void (process.env['PATH'] = before));
  return { read: (name: string) => readFileSync(join(folder, name)) };
}

const onQueue = (queue: string) =>
  receiptPrinter({ kind: 'system', queue }, 80, { ...QUICK, answerMs: 5_000, printMs: 5_000 });

test("the system's queue gets the bytes as they are", async () => {
  const { read } = fakeQueue({});
  expect(await onQueue('roll').print(TICKET, () => undefined)).toMatchObject({ printed: true });
  expect(readReceipts(read('printed'))[0]?.lines[1]).toMatchObject({ text: 'A001', size: 6 });
});

test.each([
  { what: 'a queue that is stopped', queue: 'roll', enabled: false },
  { what: 'a queue that nobody knows', queue: 'other', enabled: true },
])('$what is a printer that is off', async ({ queue, enabled }) => {
  fakeQueue({ enabled });
  expect(await onQueue(queue).print(TICKET, () => undefined)).toMatchObject({ trouble: 'off', maybePrinted: false });
});

test('what the queue does not print in time is taken back, and may have printed', async () => {
  const { read } = fakeQueue({ prints: false });
  const printer = receiptPrinter({ kind: 'system', queue: 'roll' }, 80, { ...QUICK, answerMs: 5_000, printMs: 2_000 });
  expect(await printer.print(TICKET, () => undefined)).toMatchObject({ trouble: 'timeout', maybePrinted: true });
  expect(read('cancelled').toString().trim()).toBe('roll-7');
});
