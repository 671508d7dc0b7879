import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { eraseLead } from '../../main/services/erase-lead.ts';
import { acceptLead, arriveAtLead, returnLead } from '../../main/services/handed-leads.ts';
import { listLeads, readLead } from '../../main/services/list-leads.ts';
import { registerLead } from '../../main/services/register-lead.ts';
import { closeLead } from '../../main/services/report-lead.ts';
import { sourceOfCase } from '../../main/services/source-of-case.ts';
import { readProgress } from '../../main/sync/progress.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { stationKeysOffered } from '../../shared/facts/station.ts';
import { alarmLine, hearSteps, sealedFor } from '../make/alarms.ts';
import { makeQuarrel } from '../make/quarrel.ts';
import { makeCentre, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeRegistration } from '../make/leads.ts';
import { stationOf110 } from '../make/station-of-110.ts';

/** 110 hands a quarrel to the nearest station, and sees each step of it (110 移交). */
const server = usePostgres();

test('heard between the nights, it stands at the desk with its number and its clock; accepted, reached, settled, 110 hears each', async () => {
  const centre = await makeCentre(server());
  const { core, clerk, otherClerk, hear, sync, line, clock } = await stationOf110(centre);
  const to110 = await alarmLine(centre);
  const quarrel = makeQuarrel();
  const event = await sealedFor(to110, quarrel);
  expect(await to110.handOver(event)).toEqual({ status: 'ok', station: core.stationCode });

  expect(await hear()).toMatchObject({ received: 1 });
  const { leadId } = line() ?? { leadId: '' };
  expect(line()).toMatchObject({
    ...{ reporter: '110', category: '02', urgency: 'red', people: 4, alarmed: true, state: 'open' },
    handed: { alarmNumber: quarrel.alarmNumber, acceptedAt: null },
    reportedAt: clock(),
    dueAt: clock() + 15 * MINUTE,
  });
  expect(await hearSteps(to110)).toEqual([`alarm/${quarrel.alarmNumber} lead.received.v1`]);
  expect(readLead(core, clerk, leadId)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(closeLead(core, clerk, leadId, 'no-dispute')).toEqual({ ok: false, refusal: 'not-yours' });
  expect(arriveAtLead(core, clerk, leadId)).toEqual({ ok: false, refusal: 'not-yours' });

  expect(acceptLead(core, clerk, leadId).ok).toBe(true);
  expect(acceptLead(core, otherClerk, leadId)).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(readLead(core, clerk, leadId)).toEqual({ ok: true, value: quarrel.about });
  expect(readLead(core, otherClerk, leadId)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(arriveAtLead(core, clerk, leadId).ok).toBe(true);
  expect(arriveAtLead(core, clerk, leadId)).toEqual({ ok: false, refusal: 'wrong-state' });
  await sync();
  expect(await hearSteps(to110)).toEqual(
    ['accepted', 'arrived'].map((step) => `alarm/${quarrel.alarmNumber} lead.${step}.v1`),
  );
  expect(closeLead(core, clerk, leadId, 'settled-on-spot').ok).toBe(true);
  await sync();
  expect(await hearSteps(to110)).toEqual([`alarm/${quarrel.alarmNumber} lead.answered.v1 settled-on-spot`]);
  expect(await hearSteps(to110)).toEqual([]);
  expect(checkReplay(core.db)).toBe('equal');
});

test('asking what is new sends nothing when nothing came, and does not count as the night’s sync', async () => {
  const centre = await makeCentre(server());
  const { core, hear } = await stationOf110(centre);
  const before = readProgress(core.db);
  core.ledger.write(
    'system',
    ({ append }) => void append(stationKeysOffered.of(core.stationCode, core.keys.identity.offered)),
  );
  expect(await hear()).toMatchObject({ sent: 0, received: 0 });
  expect(readProgress(core.db)).toEqual(before);
});

test('the same alarm handed over twice is there once; another station does not get it until the first gives it back', async () => {
  const OTHER = '330304-002';
  const centre = await makeCentre(server(), { stations: [OTHER] });
  const { core, clerk, head, sync, line } = await stationOf110(centre);
  await centre.rows('SELECT beehive.note_station_keys($1, $2, $2)', [OTHER, Buffer.alloc(32, 9)]);
  const to110 = await alarmLine(centre);
  const quarrel = makeQuarrel();
  const event = await sealedFor(to110, quarrel);
  const again = await sealedFor(to110, quarrel);
  const elsewhere = await sealedFor(to110, quarrel, OTHER);
  const here = { status: 'repeat', station: core.stationCode };
  expect((await to110.handOver(event)).status).toBe('ok');
  expect([await to110.handOver(event), await to110.handOver(again)]).toEqual([here, here]);
  expect(await to110.handOver({ ...event, data: { ...event.data, people: 5 } })).toEqual({
    status: 'refused',
    reason: 'other-content',
  });
  const taken = { status: 'refused', reason: 'handed-elsewhere', station: core.stationCode };
  expect(await to110.handOver(elsewhere)).toEqual(taken);
  expect(await sync()).toMatchObject({ received: 1 });
  expect(await sync()).toMatchObject({ received: 0 });
  expect(listLeads(core, head).leads).toHaveLength(1);

  expect(acceptLead(core, clerk, line()?.leadId ?? '').ok).toBe(true);
  expect(returnLead(core, clerk, line()?.leadId ?? '', 'other-area').ok).toBe(true);
  expect(line()).toMatchObject({ state: 'returned', handed: { returnReason: 'other-area' }, standing: 'done' });
  expect(closeLead(core, clerk, line()?.leadId ?? '', 'duplicate')).toEqual({ ok: false, refusal: 'wrong-state' });
  await sync();
  expect(await to110.handOver(elsewhere)).toEqual({ status: 'ok', station: OTHER });
  expect((await hearSteps(to110)).at(-1)).toBe(`alarm/${quarrel.alarmNumber} lead.returned.v1 other-area`);
});

test('it becomes a dispute that came to us from outside; 110 hears that, and no word of it', async () => {
  const centre = await makeCentre(server());
  const { core, head, sync, line } = await stationOf110(centre);
  const to110 = await alarmLine(centre);
  await to110.handOver(await sealedFor(to110, makeQuarrel()));
  await sync();
  const leadId = line()?.leadId ?? '';
  expect(registerLead(core, head, makeRegistration(leadId))).toEqual({ ok: false, refusal: 'wrong-state' });
  acceptLead(core, head, leadId);
  const registered = registerLead(core, head, makeRegistration(leadId));
  if (!registered.ok) throw new Error(registered.refusal);
  expect(sourceOfCase(core.db, registered.value.disputeId)).toBe('ENTRUSTED');
  await sync();
  expect((await hearSteps(to110)).at(-1)).toMatch(/lead\.answered\.v1 registered$/);
  const told = JSON.stringify(await centre.rows('SELECT event FROM channel.handed_step'));
  expect(told).not.toContain(registered.value.disputeId);
});

test('nobody at the district reads it, and once it is erased nobody at all: the letter is gone, too', async () => {
  const centre = await makeCentre(server());
  const { core, head, sync, line } = await stationOf110(centre);
  const to110 = await alarmLine(centre);
  const quarrel = makeQuarrel();
  await to110.handOver(await sealedFor(to110, quarrel));
  await sync();
  const stored = JSON.stringify([
    await centre.rows('SELECT * FROM beehive.centre_fact'),
    await centre.rows('SELECT * FROM beehive.fact'),
    await centre.rows('SELECT * FROM channel.handed'),
  ]);
  for (const word of Object.values(quarrel.about)) expect(stored).not.toContain(word);
  expect(await centre.rows('SELECT FROM beehive.key_letter')).toHaveLength(1);

  const leadId = line()?.leadId ?? '';
  acceptLead(core, head, leadId);
  expect(readLead(core, head, leadId)).toEqual({ ok: true, value: quarrel.about });
  closeLead(core, head, leadId, 'no-dispute');
  expect(eraseLead(core, head, leadId).ok).toBe(true);
  const nothing = { place: null, words: null, parties: null, phone: null };
  expect(readLead(core, head, leadId)).toEqual({ ok: true, value: nothing });
  await sync();
  expect(await centre.rows('SELECT FROM beehive.key_letter')).toEqual([]);
  expect(await centre.rows('SELECT FROM beehive.data_key WHERE wrapped IS NOT NULL')).toEqual([]);
});

test('sealed for a machine that is no more, it comes all the same, without words: 110 is asked by its number', async () => {
  const centre = await makeCentre(server());
  const { core, head, sync, line } = await stationOf110(centre);
  const to110 = await alarmLine(centre);
  // The keys of another machine stand at the district for this station.
  await centre.rows('SELECT beehive.note_station_keys($1, $2, $2)', [core.stationCode, Buffer.alloc(32, 9)]);
  await to110.handOver(await sealedFor(to110, makeQuarrel()));
  expect(await sync()).toMatchObject({ received: 1 });
  const leadId = line()?.leadId ?? '';
  acceptLead(core, head, leadId);
  expect(readLead(core, head, leadId)).toMatchObject({ ok: true, value: { place: null, words: null } });
});

test('a step that nobody confirmed comes again after two minutes, and the next waits for it', async () => {
  const centre = await makeCentre(server());
  const { core, clerk, sync, line } = await stationOf110(centre);
  const to110 = await alarmLine(centre);
  await to110.handOver(await sealedFor(to110, makeQuarrel()));
  await sync();
  acceptLead(core, clerk, line()?.leadId ?? '');
  await sync();
  const [first] = await to110.takeSteps(10);
  expect(first).toMatchObject({ event: { type: 'lead.received.v1' }, handedTimes: 1 });
  expect(await to110.takeSteps(10)).toEqual([]);
  await centre.rows(`UPDATE channel.handed_step SET handed_at = handed_at - interval '3 minutes'`);
  expect(await to110.takeSteps(10)).toMatchObject([{ event: { id: first?.event.id }, handedTimes: 2 }]);
  expect(await to110.stepDone(first?.event.id ?? '')).toBe(true);
  expect(await to110.takeSteps(10)).toMatchObject([{ event: { type: 'lead.accepted.v1' } }]);
  expect(await to110.stepDone(crypto.randomUUID())).toBe(false);
});

test.each([
  ['a longer code counts before a shorter one', '330304001002', '330304-001'],
  ['the county takes what no town claims', '330304999001', '330304-002'],
  ['a place of nobody has no station', '520502001001', null],
])('%s', async (_what, division, station) => {
  const centre = await makeCentre(server(), { stations: ['330304-002'] });
  await centre.rows(`SELECT district.set_area('330304001', '330304-001'), district.set_area('330304', '330304-002')`);
  const to110 = await alarmLine(centre);
  expect(await to110.whereTo(division)).toEqual(station === null ? null : { station, sealKey: null });
});

let once: Promise<TestCentre> | undefined;
const strictCentre = async () => {
  const centre = await makeCentre(server());
  await centre.rows(`SELECT beehive.note_station_keys('330304-001', $1, $1)`, [Buffer.alloc(32, 9)]);
  return centre;
};

test.each([
  ['no object', [], 'members'],
  ['a word in the clear', { data: { name: '测试甲' } }, 'data'],
  ['another type', { type: 'referral.answered.v1' }, 'type'],
  ['a subject that is no alarm', { subject: 'lead/1' }, 'subject'],
  ['a time that is none', { time: '2026-02-30T00:00:00Z' }, 'time'],
  ['an urgency nobody knows', { data: { urgency: 'pink' } }, 'data.urgency'],
  ['nobody at all', { data: { people: 0 } }, 'data.people'],
  ['a place in words', { data: { division: '鹿城区' } }, 'data.division'],
  ['words that are not sealed', { data: { sealed: [{ part: 'about', person: 'x', box: '测试甲' }] } }, 'data.sealed'],
  ['a letter that is none', { data: { letter: '' } }, 'data.letter'],
])('%s is refused, and where is said', async (_what, changes, member) => {
  const centre = await (once ??= strictCentre());
  const to110 = await alarmLine(centre);
  const event = await sealedFor(to110, makeQuarrel(), '330304-001');
  const spoilt = Array.isArray(changes)
    ? changes
    : { ...event, ...changes, data: { ...event.data, ...('data' in changes ? changes.data : {}) } };
  expect(await to110.handOver(spoilt as never)).toEqual({ status: 'refused', reason: 'form', member });
  expect(await centre.rows('SELECT FROM beehive.centre_fact')).toEqual([]);
});
