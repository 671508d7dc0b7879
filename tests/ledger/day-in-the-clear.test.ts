import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { boardContract } from '../../shared/contract/board/contract.ts';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { moveOf, type MoveName } from '../../shared/rules/dispute-moves.ts';
import { FORM_TICKS } from '../../shared/rules/move-guards.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openStation } from '../../main/station/station.ts';
import { makeFolder, makeHost } from '../make/core.ts';
import { AGREEMENT } from '../make/case.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { mediationCounter } from '../make/people.ts';
import { portClient } from '../make/port-client.ts';
import { unzip } from '../make/unzip.ts';

/** Every word a person types in the day below, each once and nowhere else. */
const SAID = {
  name: '测试甲',
  phone: '13800000001',
  respondentName: '阿测试鞋厂',
  statement: '做了三个月鞋，一分没给',
  wish: '过年前把钱给我',
  notes: '老板在电话里答应了',
  facts: '欠薪一万二千元属实',
  terms: '分两次付清欠薪',
  manner: '转到本人的账户',
  note: '双方握手言和',
};
const NAMES = demoSeed.staff.map(({ name }) => name);
const PINS = demoSeed.staff.map(({ pin }) => `"${pin}"`);

/** The words that stand somewhere, in any of the ways a file may write them. */
function wordsIn(file: Buffer, words: readonly string[]): string[] {
  return words.filter((word) =>
    [
      Buffer.from(word, 'utf8'),
      Buffer.from(word, 'utf16le'),
      Buffer.from(
        JSON.stringify(word)
          .slice(1, -1)
          .replaceAll(/[^\x20-\x7e]/g, escaped),
      ),
    ].some((form) => file.includes(form)),
  );
}
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const everyFile = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });

/** One dispute from the first tap to the written agreement, with all that goes wrong on the way, and the files that are left. */
async function liveOneDay() {
  const host = makeHost(makeFolder());
  await foundStation(host, demoSeed, 'demo');
  host.settings.set('centreUrl', 'postgres://nobody:nothing@127.0.0.1:1/centre');
  const station = await openStation(host);
  const desk = portClient<typeof deskContract>(station.surfaces, 'desk');
  const headDesk = portClient<typeof deskContract>(station.surfaces, 'desk');
  const kiosk = portClient<typeof kioskContract>(station.surfaces, 'kiosk');
  const board = portClient<typeof boardContract>(station.surfaces, 'board');

  const { name, phone, respondentName, statement, wish } = SAID;
  const offers = await kiosk.disputes.findMediators(makeIntake());
  const mediatorId = offers[0]?.mediatorId ?? '';
  const ticket = await kiosk.disputes.open(makeIntake({ name, phone, respondentName, statement, wish, mediatorId }));
  const { number } = ticket;
  await kiosk.tickets.take({ serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  await kiosk.tickets.ask({ number, tail: phone.slice(-4) });
  // Typed into the wrong field, and an answer nobody expects: what fails must not be quoted anywhere.
  await expect(kiosk.tickets.ask({ number: statement, tail: null })).rejects.toThrow();
  await expect(kiosk.places.dialects({ division: name as never })).rejects.toThrow();
  await kiosk.places.search({ text: name });

  const mediator = demoSeed.staff.find(({ staffId }) => staffId === mediatorId);
  const credentials = { number: mediator?.number ?? '', pin: mediator?.pin ?? '' };
  await expect(desk.session.signIn({ number: credentials.number, pin: '000000' })).rejects.toThrow();
  await desk.session.signIn(credentials);
  await desk.counters.open({ counterId: mediationCounter(station.core) });
  await desk.tickets.callNext({});
  await board.show({});
  const [mine] = await desk.disputes.list({});
  const disputeId = mine?.disputeId ?? '';
  const { notes, facts, terms, manner, note } = SAID;
  await desk.disputes.takeOn({ disputeId });
  await desk.disputes.recordTalk({ disputeId, form: 'phone', minutes: 5, notes });
  const advance = async (move: MoveName, extra = {}) => {
    const ticks = [...moveOf(move).ticks, ...(move === 'agree' ? FORM_TICKS.written : [])];
    await desk.disputes.move({ disputeId, move, ticks, ...extra } as never);
  };
  await advance('triage', { category: mine?.category, natures: ['civil'], repeats: null });
  await advance('soothe');
  await advance('accept');
  await advance('start', { openness: 'closed' });
  await desk.disputes.draftAgreement({ disputeId, draft: { ...AGREEMENT, facts, terms, manner } });
  await advance('terminate', { outcome: 'REFUSED_TO_SIGN', remedies: ['court'], note });
  expect(await desk.disputes.open({ disputeId })).toMatchObject({ name, phone, statement, wish });

  const head = demoStaff('9001');
  await headDesk.session.signIn({ number: head.number, pin: head.pin });
  await expect(headDesk.head.syncNow({})).rejects.toThrow();
  station.log.surprise(new SyntaxError(`Unexpected token in ${statement}`));
  const day = dayOf(station.core.clock());
  const saved = async (format: 'csv' | 'xlsx', personal: boolean) =>
    new Uint8Array(await (await headDesk.head.exportDay({ day, format, personal })).file.arrayBuffer());
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const sheets = (bytes: Uint8Array) => [...unzip(bytes).values()].join('\n');
  const exports = {
    csv: text(await saved('csv', false)),
    xlsx: sheets(await saved('xlsx', false)),
    personal: sheets(await saved('xlsx', true)),
  };
  // The write-ahead log is looked into as well: read before the station stops and folds it in.
  const read = () => everyFile(host.dataDir).map((path) => ({ path, bytes: readFileSync(path) }));
  const running = read();
  await station.stop();
  return { number, exports, files: [...running, ...read()] };
}

test('of a whole day, no word that was typed and no name or PIN of staff stands in any file or export in the clear', {
  timeout: 120_000,
}, async () => {
  const { files, exports, number } = await liveOneDay();
  // The files are those of a lived day: the number stands in the database, the trouble in the log.
  const stands = (word: string, name: RegExp) =>
    files.some(({ path, bytes }) => name.test(path) && bytes.includes(word));
  expect(stands(number, /station\.db/)).toBe(true);
  expect(stands('REFUSED_TO_SIGN', /station\.db/)).toBe(true);
  expect(stands('SyntaxError', /logs/)).toBe(true);
  expect(stands('centre-unreachable', /logs/)).toBe(true);
  for (const { path, bytes } of files) {
    expect(wordsIn(bytes, [...Object.values(SAID), ...NAMES, ...PINS]), path).toEqual([]);
  }

  for (const plain of [exports.csv, exports.xlsx]) {
    expect(plain).toContain(number);
    expect([...Object.values(SAID), ...NAMES].filter((word) => plain.includes(word))).toEqual([]);
  }
  // Asked for with personal columns, the same workbook has them: the words would have been found.
  const { name, phone, respondentName, statement } = SAID;
  expect([name, phone, respondentName, statement].filter((word) => !exports.personal.includes(word))).toEqual([]);
});
