import { ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { MINUTE, SECOND } from '../../shared/domain/millis.ts';
import type { TicketState } from '../../shared/domain/ticket.ts';
import { NO_SHOW } from '../../shared/rules/no-show.ts';
import { chanceFrom } from '../bench/wait/chance.ts';
import { demoStaff } from './demo.ts';
import type { ServedStation } from './served-station.ts';

/**
 * An hour in which too many people come: who comes when, what each of them does, what the clerks do; and, kept apart
 * from the station, what really happened to each. All of a tick happens at once.
 */
export const TICK = 12 * SECOND;
const TICKS = 300;
export const tickAt = (minutes: number): number => (minutes * MINUTE) / TICK;
/** Counters of the demo and who sits there. */
const CLERKS = [
  { number: '8001', counterId: '1' },
  { number: '8002', counterId: '2' },
  { number: '8003', counterId: '3' },
  { number: '1001', counterId: 'room-3' },
] as const;
const SERVICES = ['consultation', 'consultation', 'endorsement', 'declarations', 'permit-endorsement', 'fire-safety'];

type KioskApi = ContractRouterClient<typeof kioskContract>;
type DeskApi = ContractRouterClient<typeof deskContract>;

/** Somebody who comes, and what came of it by the test's own book-keeping. Times in epoch milliseconds. */
export interface Visitor {
  readonly requestId: string;
  readonly serviceId: string;
  readonly comesAt: number;
  readonly walks: number;
  readonly served: number;
  readonly asksForCare: boolean;
  /** Gives the number up when not called by then. */
  readonly patience: number;
  /** Is elsewhere when called for the first time; comes back and joins again, or never. */
  away: 'no' | 'comes-back' | 'for-good';
  ticketId: string;
  number: string;
  state: TicketState | 'coming';
  since: number;
  issuedAt: number;
  calledAt: number;
  calls: number;
  waitMs: number;
  walkMs: number;
  serveMs: number;
}

export interface Clerk {
  readonly number: string;
  readonly counterId: string;
  api: DeskApi;
  ticketId: string | null;
}

/** Who comes in the hour; `atOnce` of them at the same tick. */
export function visitors(seed: number, people: number, atOnce: { readonly tick: number; readonly people: number }) {
  const chance = chanceFrom(seed);
  return Array.from({ length: people }, (_, nth): Visitor => {
    const comesAt = nth < atOnce.people ? atOnce.tick : chance.between(0, TICKS - 1);
    const whim = chance.next();
    return {
      ...{ requestId: crypto.randomUUID(), serviceId: chance.pick(SERVICES), comesAt },
      ...{ walks: chance.between(1, 3) * TICK, served: Math.ceil(7 * chance.around(0.5)) * TICK },
      ...{
        asksForCare: chance.next() < 0.1,
        patience: chance.next() < 0.15 ? chance.between(10, 80) * TICK : Infinity,
      },
      away: whim < 0.08 ? 'for-good' : whim < 0.16 ? 'comes-back' : 'no',
      ...{ ticketId: '', number: '', state: 'coming', since: 0, issuedAt: 0, calledAt: 0, calls: 0 },
      ...{ waitMs: 0, walkMs: 0, serveMs: 0 },
    };
  });
}

/** What the hour needs of whoever runs it. */
export interface Hall {
  now(): number;
  /** Two kiosks stand in the hall. */
  readonly kiosks: KioskApi[];
  readonly clerks: readonly Clerk[];
  readonly visitors: readonly Visitor[];
  /** Resolves when the station answers again; at once while it does. */
  back(): Promise<void>;
}

export async function seat(station: ServedStation): Promise<Clerk[]> {
  return Promise.all(
    CLERKS.map(async ({ number, counterId }) => {
      const api = await signIn(station, number);
      await api.counters.open({ counterId });
      return { number, counterId, api, ticketId: null };
    }),
  );
}

export async function signIn(station: ServedStation, number: string): Promise<DeskApi> {
  const { api } = await station.connect<typeof deskContract>('desk');
  await api.session.signIn({ number, pin: demoStaff(number).pin });
  return api;
}

/**
 * Does one thing. When the line breaks before the answer, waits until the station is back and looks whether it was
 * done: `happened` gives the answer that was lost, or undefined, and then it is done again.
 */
async function surely<T>(
  { back }: Pick<Hall, 'back'>,
  send: () => Promise<T>,
  happened: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ORPCError) throw error;
    await back();
    return (await happened()) ?? surely({ back }, send, happened);
  }
}

/** Undefined where it was refused by this name: somebody else was a moment earlier. */
async function unless<T>(refusal: string, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ORPCError && error.code === refusal) return undefined;
    throw error;
  }
}

/** Takes a number, at the kiosk this visitor stands at, and asks for care. */
export async function arrive(hall: Hall, visitor: Visitor): Promise<void> {
  const kiosk = () => hall.kiosks[hall.visitors.indexOf(visitor) % hall.kiosks.length] as KioskApi;
  const { requestId, serviceId } = visitor;
  const wish = { serviceId, requestId, language: 'zh' } as const;
  const again = () => Promise.resolve(undefined);
  const { ticketId, number } = await surely(hall, () => kiosk().tickets.take(wish), again);
  Object.assign(visitor, { ticketId, number, state: 'waiting', since: hall.now(), issuedAt: hall.now() });
  if (visitor.asksForCare)
    await unless(
      'wrong-state',
      surely(hall, () => kiosk().tickets.askForCare({ requestId, priority: 'elderly' }), again),
    );
}

/** What somebody in line, or passed by, does now by themselves. */
export async function lingers(hall: Hall, visitor: Visitor): Promise<void> {
  const kiosk = () => hall.kiosks[0] as KioskApi;
  const asked = { number: visitor.number, tail: null };
  const become = (state: TicketState) => async () => {
    const standing = await kiosk().tickets.ask(asked);
    return standing.state === state ? standing : undefined;
  };
  const now = hall.now();
  if (visitor.state === 'waiting' && now - visitor.issuedAt >= visitor.patience) {
    const done = await unless(
      'wrong-state',
      surely(hall, () => kiosk().tickets.cancel(asked), become('cancelled')),
    );
    if (done !== undefined) leave(visitor, 'cancelled', now);
  } else if (visitor.state === 'no-show' && visitor.away === 'comes-back' && now - visitor.since >= 20 * TICK) {
    await surely(hall, () => kiosk().tickets.rejoin(asked), become('waiting'));
    Object.assign(visitor, { state: 'waiting', since: now, away: 'no' });
  }
}

/** The state ends, and what it took goes where it belongs. Nobody walked to a counter they never came to. */
function leave(visitor: Visitor, to: TicketState, now: number): void {
  const took = now - visitor.since;
  if (visitor.state === 'waiting') visitor.waitMs += took;
  if (visitor.state === 'called' && to !== 'no-show') visitor.walkMs += took;
  if (visitor.state === 'serving') visitor.serveMs += took;
  Object.assign(visitor, { state: to, since: now });
}

/** The next thing at this counter. */
export async function work(hall: Hall, clerk: Clerk): Promise<void> {
  const now = hall.now();
  const visitor = hall.visitors.find(({ ticketId }) => ticketId === clerk.ticketId && ticketId !== '');
  const current = async () => (await clerk.api.tickets.line({})).current;
  const gone = async () => ((await current()) === null ? { current: null } : undefined);
  if (visitor === undefined) return callNext(hall, clerk);
  const { ticketId } = visitor;
  if (visitor.state === 'serving' && now - visitor.since >= visitor.served) {
    await surely(hall, () => clerk.api.tickets.finish({ ticketId }), gone);
    leave(visitor, 'finished', now);
    await callNext(hall, clerk);
  } else if (visitor.state === 'called' && visitor.away === 'no') {
    if (now - visitor.calledAt < visitor.walks) return;
    const sits = async () => {
      const one = await current();
      return one?.state === 'serving' ? { current: one } : undefined;
    };
    await surely(hall, () => clerk.api.tickets.startServing({ ticketId }), sits);
    leave(visitor, 'serving', now);
  } else if (visitor.state === 'called' && now - visitor.calledAt >= visitor.calls * NO_SHOW.spacingSeconds * SECOND) {
    if (visitor.calls < NO_SHOW.calls) {
      const heard = async () => {
        const one = await current();
        return one !== null && one.calls > visitor.calls ? { current: one } : undefined;
      };
      await surely(hall, () => clerk.api.tickets.recall({ ticketId }), heard);
      visitor.calls += 1;
    } else {
      await surely(hall, () => clerk.api.tickets.markNoShow({ ticketId }), gone);
      leave(visitor, 'no-show', now);
      clerk.ticketId = null;
    }
  }
}

async function callNext(hall: Hall, clerk: Clerk): Promise<void> {
  clerk.ticketId = null;
  const called = await unless(
    'nobody-waiting',
    surely(
      hall,
      () => clerk.api.tickets.callNext({}),
      async () => {
        const { current } = await clerk.api.tickets.line({});
        return current === null ? undefined : { current };
      },
    ),
  );
  clerk.ticketId = called?.current?.ticketId ?? null;
}

/** Writes down who was called in this tick, once everybody who came in it has their number. */
export function noteCalls({ clerks, visitors: all, now }: Hall): void {
  for (const { ticketId } of clerks) {
    if (ticketId === null) continue;
    const visitor = all.find((one) => one.ticketId === ticketId);
    if (visitor === undefined) throw new Error('a ticket was called that nobody took');
    if (visitor.state !== 'waiting') continue;
    leave(visitor, 'called', now());
    Object.assign(visitor, { calledAt: now(), calls: 1 });
  }
}
