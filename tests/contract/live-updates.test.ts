import { describe, expect, test } from 'vitest';
import { changesOf } from '../../main/rpc/changes.ts';
import { surfaceServer } from '../../main/rpc/surfaces.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import type { boardContract } from '../../shared/contract/board/contract.ts';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { sourceFiles } from '../architecture/source-files.ts';
import { makeStation } from '../make/core.ts';
import { portClient } from '../make/port-client.ts';
import { makeSurfaces } from '../make/surfaces.ts';

/** A screen hears of a change because it is told, never because it asks again and again. */
const ticketWish = () => ({ serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' as const });

test('a tap at the kiosk reaches a board and a desk that only listen', async () => {
  const { parts } = await makeSurfaces();
  const surfaces = surfaceServer({ ...parts, report: (error) => expect.fail(String(error)) });
  const streams = [
    await portClient<typeof boardContract>(surfaces, 'board').changes(),
    await portClient<typeof deskContract>(surfaces, 'desk').changes(),
    await portClient<typeof kioskContract>(surfaces, 'kiosk').station.changes(),
  ];
  const told = Promise.all(streams.map((stream) => stream.next()));
  await portClient<typeof kioskContract>(surfaces, 'kiosk').tickets.take(ticketWish());
  expect((await told).map(({ value }) => value)).toEqual(Array(3).fill({ noun: 'ticket' }));
  await Promise.all(streams.map((stream) => stream.return()));
});

describe('one line of changes', () => {
  async function listening() {
    const { core } = await makeStation();
    const left = new AbortController();
    let listeners = 0;
    const counted = {
      ...core,
      onChanged(listen: Parameters<typeof core.onChanged>[0]) {
        const stop = core.onChanged(listen);
        listeners += 1;
        return () => {
          stop();
          listeners -= 1;
        };
      },
    };
    const stream = changesOf(counted, left.signal);
    return { core, left, stream, listeners: () => listeners };
  }

  test('a slow screen is told each noun once, however often it changed', async () => {
    const { core, left, stream } = await listening();
    const first = stream.next();
    for (let n = 0; n < 20; n += 1) takeTicket(core, ticketWish());
    core.announce('sync');
    expect((await first).value).toEqual({ noun: 'ticket' });
    takeTicket(core, ticketWish());
    const next = [await stream.next(), await stream.next()].map(({ value }) => value);
    expect(next.toSorted((a, b) => ((a as { noun: string }).noun < (b as { noun: string }).noun ? -1 : 1))).toEqual([
      { noun: 'sync' },
      { noun: 'ticket' },
    ]);
    left.abort();
    expect(await stream.next()).toMatchObject({ done: true });
  });

  test('a refused wish changes nothing and tells nobody', async () => {
    const { core, left, stream } = await listening();
    const first = stream.next();
    expect(takeTicket(core, { ...ticketWish(), serviceId: 'no-such' })).toMatchObject({ ok: false });
    core.announce('sync');
    expect((await first).value).toEqual({ noun: 'sync' });
    left.abort();
  });

  test('a screen that went away is not kept in mind', async () => {
    const { left, stream, listeners } = await listening();
    const waiting = stream.next();
    expect(listeners()).toBe(1);
    left.abort();
    expect(await waiting).toMatchObject({ done: true });
    expect(listeners()).toBe(0);
  });
});

test('no page asks at intervals: what a timer there may do is tick a clock, turn a notice or what is shown at rest, ring, show how loud a voice is, and say that somebody is there', () => {
  const pages = sourceFiles().filter(({ path }) => /^renderer\/.*\.tsx?$/.test(path));
  expect(pages.filter(({ text }) => /refetchInterval|refetchOnWindowFocus/.test(text))).toEqual([]);
  expect(
    pages
      .filter(({ text }) => text.includes('setInterval('))
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual([
    'renderer/board/notice-strip.tsx',
    'renderer/desk/danger/alarm-bell.ts',
    'renderer/desk/session/use-beat.ts',
    'renderer/desk/session/use-seconds-left.ts',
    'renderer/kiosk/screens/rest.tsx',
    'renderer/kiosk/use-idle.ts',
    'renderer/kiosk/voice/level.ts',
    'renderer/parts/use-station-clock.ts',
  ]);
});
