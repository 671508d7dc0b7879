import { type Browser, expect, type Page } from '@playwright/test';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import type { CarePriority } from '../../shared/domain/ticket.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { openTimedStation, type TimedOptions, type TimedStation } from '../make/timed-station.ts';
import { type Citizen, citizenAt } from './citizen.ts';
import { type Staff, staffAt } from './staff.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

/** Minutes; as long as a desk may be set to stay open untouched. */
const LONGEST_IDLE = 240;
const words = wordsOf('zh');
export const SERVICE = 'consultation';
const COUNTERS = demoSeed.counters.filter(({ serves }) => serves.includes(SERVICE));

/** A waiting room whose clock moves when told: desks and kiosk in the browser, everybody else by the contract. */
export interface TimedHall {
  readonly station: TimedStation;
  /** So many milliseconds go by, for the station and for every page. */
  pass(ms: number): Promise<void>;
  /** It is that moment, and the station does what it does every hour. */
  strike(at: string): Promise<void>;
  /** Somebody takes a number at another kiosk; which number. */
  take(care?: CarePriority): Promise<string>;
  kiosk(): Promise<{ page: Page; citizen: Citizen }>;
  desk(options?: { readonly timezoneId?: string }): Promise<Desk>;
  /** A desk without a screen, at the nth counter of the service. */
  clerk(number: string, nth: number): Promise<DeskApi>;
  end(): Promise<void>;
}
type DeskApi = Awaited<ReturnType<typeof deskApi>>;

export interface Desk {
  readonly page: Page;
  readonly staff: Staff;
  /** Everything the station ever sent to this page. */
  readonly heard: readonly string[];
  signIn(number: string): Promise<void>;
  /** Signs in and sits down at the nth counter of the service. */
  sit(number: string, nth: number): Promise<void>;
  button(key: string): ReturnType<Page['getByRole']>;
  /** Calls the next one, once somebody can be called; who it is. */
  callNext(): Promise<string>;
  /** The one at the counter is done. */
  finish(): Promise<void>;
  /** Whose number is at the counter. */
  readonly number: ReturnType<Page['locator']>;
  /** The numbers in line, in the order of the screen. */
  readonly waiting: ReturnType<Page['locator']>;
}

async function deskApi(station: TimedStation, number: string) {
  const { api } = await station.connect<typeof deskContract>('desk');
  await api.session.signIn({ number, pin: demoStaff(number).pin });
  return api;
}

export async function openTimedHall(browser: Browser, start: string, options: TimedOptions = {}): Promise<TimedHall> {
  // A clock that jumps must not lock the desks.
  const station = await openTimedStation(start, { deskIdleMinutes: LONGEST_IDLE, ...options });
  const { api } = await station.connect<typeof kioskContract>('kiosk');
  const pages: Page[] = [];
  const tellTime = async () => {
    for (const page of pages) await page.clock.setFixedTime(station.now());
  };
  const open = async (url: string, options: Parameters<Browser['newContext']>[0], heard: string[] = []) => {
    const page = await (await browser.newContext(options)).newPage();
    page.on('websocket', (line) => line.on('framereceived', ({ payload }) => heard.push(payload.toString())));
    pages.push(page);
    await page.clock.setFixedTime(station.now());
    await page.goto(url);
    return page;
  };
  return {
    station,
    async pass(ms) {
      station.pass(ms);
      await tellTime();
    },
    async strike(at) {
      station.strike(at);
      await tellTime();
    },
    async take(care) {
      // Never two at the same moment.
      station.pass(1);
      const requestId = crypto.randomUUID();
      const { number } = await api.tickets.take({ serviceId: SERVICE, requestId, language: 'zh' });
      if (care !== undefined) await api.tickets.askForCare({ requestId, priority: care });
      return number;
    },
    async kiosk() {
      const page = await open(station.urls.kiosk, { viewport: VIEWS.tall, hasTouch: true });
      return { page, citizen: citizenAt(page, words) };
    },
    async desk(options = {}) {
      const heard: string[] = [];
      return deskOn(
        await open(station.urls.desk, { viewport: { width: 1440, height: 900 }, ...options }, heard),
        heard,
      );
    },
    async clerk(number, nth) {
      const desk = await deskApi(station, number);
      await desk.counters.open({ counterId: COUNTERS[nth]?.counterId ?? '' });
      return desk;
    },
    end: () => station.end(),
  };
}

function deskOn(page: Page, heard: readonly string[]): Desk {
  const staff = staffAt(page, words);
  const button = (key: string) => page.getByRole('button', { name: new RegExp(words(key)) });
  const number = page.locator('.current .number');
  const signIn = (who: string) => staff.signIn(who, demoStaff(who).pin);
  return {
    page,
    staff,
    heard,
    button,
    number,
    signIn,
    waiting: page.locator('.waiting-list > ul .number'),
    async sit(who, nth) {
      await signIn(who);
      await staff.openCounter(COUNTERS[nth]?.name.zh ?? '');
    },
    async callNext() {
      await expect(button('desk:queue.callNext')).toBeEnabled();
      await page.keyboard.press('F2');
      await expect(number).toBeVisible();
      return (await number.innerText()).trim();
    },
    async finish() {
      await page.keyboard.press('F8');
      await expect(number).toHaveCount(0);
    },
  };
}
