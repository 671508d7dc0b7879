import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseReferral, withdrawReferral } from '../../main/services/move-referral.ts';
import { openReferralSorter } from '../../main/search/classify-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { Channel } from '../../main/sync/channel/channel.ts';
import { openMatterFile } from '../../main/sync/channel/matter-file.ts';
import { playPlatforms, WrongKey } from '../../main/sync/channel/play-platforms.ts';
import { connectChannel } from '../../main/sync/postgres/postgres-channel.ts';
import { newCentreKeys } from '../../main/ledger/centre-wrap.ts';
import { usePostgres } from '../make/centre.ts';
import { type ChannelCentre, channelCentre, stationOfChannel, take } from '../make/channel.ts';
import { makeFolder } from '../make/core.ts';
import { makeReferral, sendTo, sentReferral } from '../make/referrals.ts';
import { runStation, startCommand } from '../make/served-station.ts';

/** The example of an adapter: it plays the platforms, and shows how one is not to lose and not to say things twice. */
const server = usePostgres();
const sort = openReferralSorter(RESOURCES_DIR);

/** Signed, worked on, answered. */
const MOST_PASSES = 3;

/** One pass over a memory of its own, through a line a test may cut. */
function player(centre: ChannelCentre, privatePem = centre.privatePem) {
  const file = join(makeFolder(), 'matters.json');
  return {
    file,
    async pass(through: (channel: Channel) => Channel = (channel) => channel) {
      const channel = await connectChannel(centre.adapterUrl);
      try {
        return await playPlatforms({
          ...{ channel: through(channel), matters: openMatterFile(file), privatePem, sort },
          ...{ newId: randomUUID, now: () => new Date(), say: () => undefined },
        });
      } finally {
        await channel.close();
      }
    },
  };
}

test('a matter that fits is signed, worked on and answered, pass by pass; one that does not is given back', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, sync, open } = await stationOfChannel(centre);
  const matter = { ...makeReferral().matter, summary: '邻居违章搭建，渣土堆到路上。' };
  const [fits, strange] = [sentReferral(core, clerk), sentReferral(core, clerk, { matter })];
  await sync();
  const { pass } = player(centre);
  expect(await pass()).toEqual({ taken: 2, told: 2, refused: 0, open: 1 });
  await sync();
  expect([open(fits.referralId).state, open(strange.referralId).state]).toEqual(['signed', 'returned']);
  sendTo(core, clerk, strange.referralId, 'enforcement');
  await sync();
  expect(await pass()).toEqual({ taken: 1, told: 2, refused: 0, open: 2 });
  await sync();
  expect([open(fits.referralId).state, open(strange.referralId).state]).toEqual(['processing', 'signed']);
  await pass();
  await pass();
  expect(await pass()).toEqual({ taken: 0, told: 0, refused: 0, open: 0 });
  await sync();
  for (const { referralId } of [fits, strange]) {
    expect(open(referralId).steps.at(-1)).toMatchObject({
      what: 'answer',
      result: 'solved',
      note: '（演示）事情已经办好。',
    });
    expect(open(referralId).steps.filter(({ outOfTurn }) => outOfTurn)).toEqual([]);
  }
});

test.each([
  { where: 'before it is said', cut: (channel: Channel): Channel => ({ ...channel, state: broken }) },
  {
    where: 'after it was said',
    cut: (channel: Channel): Channel => ({
      ...channel,
      async state(event) {
        await channel.state(event);
        return broken();
      },
    }),
  },
  { where: 'before it is done', cut: (channel: Channel): Channel => ({ ...channel, done: broken }) },
])('stopped $where it goes on from there, and the station hears it once', async ({ cut }) => {
  const centre = await channelCentre(server());
  const { core, clerk, sync, open } = await stationOfChannel(centre);
  const { referralId } = sentReferral(core, clerk);
  await sync();
  const { pass } = player(centre);
  await expect(pass(cut)).rejects.toThrow('the power failed');
  await centre.rows(`UPDATE channel.outbox SET handed_at = handed_at - interval '3 minutes'`);
  expect(await pass()).toMatchObject({ told: 1, refused: 0, open: 1 });
  await sync();
  expect(open(referralId).steps.map(({ what }) => what)).toEqual(['draft', 'send', 'sign']);
});

const broken = (): Promise<never> => Promise.reject(new Error('the power failed'));

test('what is withdrawn is left alone, and what is erased is forgotten with its key', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, head, sync, open } = await stationOfChannel(centre);
  const { referralId } = sentReferral(core, clerk);
  await sync();
  const { pass, file } = player(centre);
  const stored = () => readFileSync(file, 'utf8');
  // Taken, and not yet signed.
  await expect(pass((channel) => ({ ...channel, state: broken }))).rejects.toThrow();
  expect(stored()).toContain('"wrapped"');
  expect(stored()).not.toContain('健身房');
  expect(statSync(file).mode & 0o077).toBe(0);
  withdrawReferral(core, clerk, referralId);
  await sync();
  expect(await pass()).toEqual({ taken: 1, told: 0, refused: 0, open: 0 });
  expect(stored()).not.toContain('"wrapped"');
  eraseReferral(core, head, referralId);
  await sync();
  await pass();
  expect(JSON.parse(stored())).toEqual([]);
  await sync();
  expect(open(referralId).state).toBe('withdrawn');
});

test('with another key than the key holder’s it takes nothing for done', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, sync } = await stationOfChannel(centre);
  sentReferral(core, clerk);
  await sync();
  await expect(player(centre, newCentreKeys().privatePem).pass()).rejects.toThrow(WrongKey);
  await centre.rows(`UPDATE channel.outbox SET handed_at = handed_at - interval '3 minutes'`);
  expect(await take(centre)).toHaveLength(1);
});

test('as the command: it says that it is a demonstration, and killed in the middle it loses nothing', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, sync, open } = await stationOfChannel(centre);
  const { referralId } = sentReferral(core, clerk);
  await sync();
  const wish = ['channel-demo', '--url', centre.adapterUrl, '--key', centre.keyFile];
  const running = startCommand(wish);
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  await expect.poll(() => said, { timeout: 20_000 }).toContain('said referral.signed.v1');
  expect(said).toMatch(/^demonstration: no platform is behind this/);
  expect(said).not.toContain('健身房');
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;

  // How far it came before it was killed is chance: what is left is said one pass after the other.
  let left = 1;
  for (let pass = 0; left > 0 && pass < MOST_PASSES; pass += 1) {
    const { out } = await runStation([...wish, '--once', '--json']);
    const done = JSON.parse(out) as { open: number };
    expect(done).toMatchObject({ demonstration: true, taken: 0, told: 1, refused: 0 });
    left = done.open;
  }
  const over = await runStation([...wish, '--once']);
  expect(over.out).toContain('0 answers told, 0 refused, 0 matters open');
  await sync();
  expect(open(referralId).steps.map(({ what }) => what)).toEqual(['draft', 'send', 'sign', 'progress', 'answer']);

  const stopped = startCommand([...wish, '--json']);
  let out = '';
  stopped.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  await expect
    .poll(
      () =>
        centre.value(`SELECT count(*)::int FROM pg_stat_activity WHERE usename = 'town_adapter' AND state = 'idle'`),
      {
        timeout: 20_000,
      },
    )
    .toBe(1);
  const ended = once(stopped, 'exit');
  stopped.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(JSON.parse(out)).toMatchObject({ demonstration: true, open: 0 });
}, 60_000);

test.each([
  { what: 'a key that is not there', key: () => join(makeFolder(), 'none.pem'), says: /cannot be read/ },
  { what: 'a file that is no key', key: () => written('x'), says: /is no private key/ },
  { what: 'a centre that is not there', key: () => written(newCentreKeys().privatePem), says: /cannot be reached/ },
])('$what is said in one plain line', async ({ key, says }) => {
  const file = key();
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const { code, err } = await runStation(['channel-demo', '--url', url, '--key', file, '--once', '--json']);
  expect(code).toBe(1);
  expect(err).toMatch(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

function written(text: string): string {
  const file = join(makeFolder(), 'key.pem');
  writeFileSync(file, text);
  return file;
}
