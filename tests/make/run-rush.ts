import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { type FakePrinter, startFakePrinter } from './fake-printer.ts';
import {
  arrive,
  type Clerk,
  type Hall,
  lingers,
  noteCalls,
  seat,
  signIn,
  TICK,
  type Visitor,
  work,
} from './rush-hour.ts';
import { serveTimed, type TimedProcess } from './served-station.ts';
import { foundedFolder } from './timed-station.ts';

const DAY = '2026-11-23';
const BEGINS = Date.parse(`${DAY}T09:00:00+08:00`);
/** Ticks a slip may lag behind; a real printer needs two seconds, and a slip that comes after a minute comes to nobody. */
const LAG = 2;

/** A station in a process of its own, its hall full of people, and a printer on the network. */
export interface Rush {
  readonly data: string;
  readonly printer: FakePrinter;
  readonly clerks: readonly Clerk[];
  /** Plays the ticks up to this one, waiting for the slips unless told otherwise. */
  playTo(tick: number, slips?: 'wait-for-slips' | 'no-slips-come'): Promise<void>;
  /** One more tick, in the middle of which the station is killed and started again. */
  killInTick(): Promise<void>;
  /** Until nothing more is on its way to the printer. */
  allPrinted(): Promise<void>;
  /** The state of the newest print of each number. */
  prints(): Map<string, string>;
  /** The log of the day as the head exports it: one record a row, keyed by the titles. */
  exportDay(): Promise<Record<string, string>[]>;
  stop(): Promise<void>;
  end(): Promise<void>;
}

export async function openRush(people: readonly Visitor[]): Promise<Rush> {
  const data = await foundedFolder();
  const printer = await startFakePrinter();
  const { settings } = loopbackHost(data);
  settings.set('printerAddress', `127.0.0.1:${printer.port}`);
  settings.set('deskIdleMinutes', 120);
  let tick = -1;
  const now = () => BEGINS + Math.max(0, tick) * TICK;
  let station: TimedProcess = await serveTimed(data, now());
  let back: Promise<void> = Promise.resolve();
  const enter = async () => (await station.connect<typeof kioskContract>('kiosk')).api;
  const kiosks = [await enter(), await enter()];
  const clerks = await seat(station);
  const hall: Hall = { now, kiosks, clerks, visitors: people, back: () => back };

  const db = new Database(join(data, DATABASE_FILE), { readonly: true });
  const onTheirWay = db.prepare(`SELECT 1 FROM ticket_print WHERE state IN ('wanted', 'begun') AND requested_at <= ?`);
  const printedUpTo = async (moment: number) => {
    while (onTheirWay.get(moment) !== undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const comesNow = ({ comesAt }: Visitor) => comesAt === tick;
  const everybody = (): Promise<unknown>[] => [
    ...people.filter((one) => comesNow(one) && one.state === 'coming').map((one) => arrive(hall, one)),
    ...people.map((one) => lingers(hall, one)),
    ...clerks.map((clerk) => work(hall, clerk)),
  ];
  const nextTick = async () => {
    tick += 1;
    await station.tell(now());
  };
  const restart = async () => {
    await station.end('SIGKILL');
    station = await serveTimed(data, now());
    for (const at of kiosks.keys()) kiosks[at] = await enter();
    // Everybody signs in again and finds their counter as it was.
    await Promise.all(clerks.map(async (clerk) => (clerk.api = await signIn(station, clerk.number))));
  };

  return {
    ...{ data, printer, clerks },
    async playTo(last, slips = 'wait-for-slips') {
      while (tick < last) {
        await nextTick();
        await Promise.all(everybody());
        noteCalls(hall);
        if (slips === 'wait-for-slips') await printedUpTo(now() - LAG * TICK);
      }
    },
    async killInTick() {
      await printedUpTo(now());
      await nextTick();
      // The slip of the first to come is out, and the printer has not yet said so.
      printer.mood.silentAfterTicket = true;
      const [first] = people.filter(comesNow);
      if (first === undefined) throw new Error('nobody comes in this tick');
      const slips = printer.slips.length;
      await arrive(hall, first);
      while (printer.slips.length === slips) await new Promise((resolve) => setTimeout(resolve, 5));
      const all = everybody();
      let tell = { done: () => {}, failed: (_: unknown) => {} };
      back = new Promise((resolve, reject) => (tell = { done: resolve, failed: reject }));
      await Promise.race(all.slice(0, 2));
      printer.mood.silentAfterTicket = false;
      await restart().then(tell.done, tell.failed);
      await Promise.all(all);
      noteCalls(hall);
    },
    allPrinted: () => printedUpTo(now()),
    prints() {
      const newestLast = db.prepare(
        'SELECT number, p.state FROM ticket_print AS p JOIN ticket USING (ticket_id) ORDER BY requested_seq',
      );
      return new Map(newestLast.raw().all() as [string, string][]);
    },
    async exportDay() {
      const { file } = await (await signIn(station, '9001')).head.exportDay({
        day: stationDay.parse(DAY),
        format: 'csv',
        personal: false,
      });
      const [header = '', ...rows] = (await file.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
      const titles = header.split(',');
      return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [titles[at] ?? '', cell])));
    },
    async stop() {
      await station.end('SIGTERM');
    },
    async end() {
      db.close();
      await station.end('SIGKILL');
      await printer.switchOff();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
