import Database from 'better-sqlite3';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyFolder } from '../../main/cli/verify.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import { noticeWithdrawn } from '../../shared/facts/notice.ts';
import { makeStation } from '../make/core.ts';

/** A station with some tickets, closed. */
async function closedStation() {
  const station = await makeStation();
  for (let n = 1; n <= 5; n += 1) {
    takeTicket(station.core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  }
  const facts = station.core.mark.read();
  station.core.close();
  return { host: station.host, facts, file: join(station.host.dataDir, DATABASE_FILE) };
}

test('an untouched ledger verifies: chain, replay, file and high-water mark', async () => {
  const { host, facts } = await closedStation();
  expect(verifyFolder(host)).toEqual({
    ok: true,
    facts,
    chain: 'ok',
    replay: 'equal',
    sqlite: 'ok',
    mark: 'ok',
    keys: 'ok',
  });
});

/** What somebody with the file could do to it, with the triggers out of the way. */
interface Tampering {
  readonly name: string;
  readonly sql: string;
  readonly guards?: 'kept';
  readonly says: Readonly<Record<string, string | RegExp>>;
}

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'a fact edited',
    sql: `UPDATE ledger SET data = replace(data, '"A', '"B') || ' ' WHERE seq = 10`,
    says: { chain: 'fact 10 was altered' },
  },
  { name: 'a fact deleted', sql: 'DELETE FROM ledger WHERE seq = 10', says: { chain: 'fact 10 is missing' } },
  { name: 'the tail cut off', sql: 'DELETE FROM ledger WHERE seq > 10', says: { mark: /acknowledged and are gone/ } },
  {
    name: 'a hash recomputed',
    sql: `UPDATE ledger SET hash = lower(hex(zeroblob(31))) || 'aa' WHERE seq = 10`,
    says: { chain: 'fact 10 was altered' },
  },
  {
    name: 'a table edited',
    sql: `UPDATE ticket SET state = 'finished'`,
    says: { replay: /^table ticket differs at row 1/ },
  },
  {
    name: 'a row added to a table',
    sql: `INSERT INTO notice VALUES ('x', 'x', 'x', '2030-01-01', 0)`,
    says: { replay: /^table notice differs/ },
  },
  { name: 'a table read off the ledger dropped', sql: 'DROP TABLE ticket', says: { replay: /no such table: ticket/ } },
  {
    name: 'the progress of the sync dropped',
    guards: 'kept',
    sql: 'DROP TABLE sync_progress',
    says: { sqlite: 'table sync_progress is missing' },
  },
  { name: 'the guards of the ledger taken away', sql: '', says: { sqlite: 'trigger ledger_never_changes is missing' } },
  {
    name: 'a table that nobody made',
    guards: 'kept',
    sql: 'CREATE TABLE smuggled (x)',
    says: { sqlite: 'table smuggled does not belong here' },
  },
  { name: 'the keys emptied', sql: 'DELETE FROM data_key', says: { keys: /^the keys of \d+ persons are missing$/ } },
];

test.each(TAMPERINGS)('$name is found and named', async ({ sql, says, guards }) => {
  const { host, file } = await closedStation();
  const db = new Database(file);
  if (guards !== 'kept') db.exec('DROP TRIGGER ledger_never_changes; DROP TRIGGER ledger_never_forgets');
  db.exec(sql);
  db.close();
  const verdict = verifyFolder(host);
  expect(verdict.ok).toBe(false);
  for (const [part, wanted] of Object.entries(says)) {
    expect(verdict[part as 'chain']).toEqual(wanted instanceof RegExp ? expect.stringMatching(wanted) : wanted);
  }
});

test.each(['UPDATE ledger SET actor = ?', 'DELETE FROM ledger WHERE actor <> ?'])(
  'the database itself refuses: %s',
  async (sql) => {
    const { core } = await makeStation();
    expect(() => core.db.prepare(sql).run('x')).toThrow(/never/);
  },
);

test('a number can not be skipped', async () => {
  const { core } = await makeStation();
  const skip = `INSERT INTO ledger SELECT seq + 2, 'x', source, type, subject, time, actor, data, personal, urgent, prev, 'x'
    FROM ledger ORDER BY seq DESC LIMIT 1`;
  expect(() => core.db.exec(skip)).toThrow(/skipped/);
});

test.each([
  { name: 'missing', write: (path: string) => rmSync(path) },
  { name: 'overwritten', write: (path: string) => writeFileSync(path, 'who knows') },
])('a high-water mark that is $name is not taken for none', async ({ write }) => {
  const { host } = await closedStation();
  write(join(host.dataDir, 'acknowledged'));
  expect(verifyFolder(host)).toMatchObject({ ok: false, mark: 'the file "acknowledged" is missing or damaged' });
});

test('a lost file is a finding that says how much is gone; looking makes no new one', async () => {
  const { host, facts, file } = await closedStation();
  rmSync(file);
  expect(verifyFolder(host)).toMatchObject({ ok: false, facts: 0, mark: `${facts} facts were acknowledged` });
  expect(existsSync(file)).toBe(false);
});

test.each([
  { what: 'on two lines', subject: 'notice/a\nb' },
  { what: 'with U+0000 in it', subject: 'notice/\u0000' },
  { what: 'that is empty', subject: '' },
  { what: 'that is too long for the district', subject: `notice/${'x'.repeat(100)}` },
])('a name $what is not taken in: the hashed text says one thing only', async ({ subject }) => {
  const { core } = await makeStation();
  const before = core.mark.read();
  const noticeId = crypto.randomUUID();
  const fact = { id: crypto.randomUUID(), type: 'notice.withdrawn.v1', time: core.clock(), data: { noticeId } };
  expect(() => core.ledger.receive([{ ...fact, subject }])).toThrow();
  expect(core.ledger.receive([{ ...fact, subject: `notice/${noticeId}` }])).toBe(1);
  expect(core.mark.read()).toBe(before + 1);
});

test("a station does not state what is the district's to state, nor the reverse", async () => {
  const { core } = await makeStation();
  const before = core.mark.read();
  const noticeId = crypto.randomUUID();
  expect(() => core.ledger.write('system', ({ append }) => append(noticeWithdrawn.of(noticeId, { noticeId })))).toThrow(
    "not a station's to state",
  );
  const id = crypto.randomUUID();
  const data = { day: '2026-11-23', format: 'csv', personal: false, rows: 0 };
  expect(() =>
    core.ledger.receive([{ id, type: 'log.exported.v1', subject: 'log/x', time: core.clock(), data }]),
  ).toThrow("not the district's to state");
  expect(core.mark.read()).toBe(before);
});
