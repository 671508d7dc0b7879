import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';

const SERVICE = 'consultation';
export const COUNTERS = demoSeed.counters.filter(({ serves }) => serves.includes(SERVICE));

/** A demo station with its lines to kiosk, desks and board, for what is to be seen and heard in the waiting room. */
export interface Hall {
  readonly station: ServedStation;
  /** Takes a ticket; its number. */
  take(): Promise<string>;
  /** A clerk at the nth counter of the service. */
  clerk(nth: number): ReturnType<typeof seated>;
  head(): ReturnType<typeof signedIn>;
  /** Pulls the plug and starts it again in the same folder. */
  killAndStart(): Promise<void>;
  end(): Promise<void>;
}

async function signedIn(station: ServedStation, number: string) {
  const { api } = await station.connect<typeof deskContract>('desk');
  await api.session.signIn({ number, pin: demoStaff(number).pin });
  return api;
}

async function seated(station: ServedStation, nth: number) {
  const api = await signedIn(station, ['8001', '8002'][nth] ?? '');
  await api.counters.open({ counterId: COUNTERS[nth]?.counterId ?? '' });
  return api;
}

/** Calls the next one to this desk; which ticket. */
export async function callNext({ tickets }: Awaited<ReturnType<typeof seated>>): Promise<{ ticketId: string }> {
  const { current } = await tickets.callNext({});
  if (current === null) throw new Error('called, and nobody is at the counter');
  return { ticketId: current.ticketId };
}

export async function openHall(): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'beehive-hall-'));
  await initDemo(folder);
  let station = await serveStation(folder);
  return {
    get station() {
      return station;
    },
    async take() {
      const { api, close } = await station.connect<typeof kioskContract>('kiosk');
      const { number } = await api.tickets.take({
        serviceId: SERVICE,
        requestId: crypto.randomUUID(),
        language: 'zh',
      });
      close();
      return number;
    },
    clerk: (nth) => seated(station, nth),
    head: () => signedIn(station, '9001'),
    async killAndStart() {
      await station.end('SIGKILL');
      station = await serveStation(folder);
    },
    async end() {
      await station.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
