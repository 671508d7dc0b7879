import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, test } from 'vitest';
import { isAsking } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { beginVisits } from '../../renderer/kiosk/visit.ts';
import { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { FULL_DRAFT, INTAKE_TAPS, STANDING, TICKET } from './kiosk-taps.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A station of three procedures, behind a real port, that writes down what it was asked. */
function stationThat(take: 'answers' | 'refuses' | 'is silent' | 'breaks' = 'answers') {
  const asked: { procedure: string; input: unknown }[] = [];
  const os = implement(kioskContract);
  const router = {
    tickets: {
      take: os.tickets.take.handler(async ({ input, errors }) => {
        asked.push({ procedure: 'take', input });
        if (take === 'refuses') throw errors['line-full']();
        if (take === 'breaks') throw new Error('not foreseen');
        if (take === 'is silent') await new Promise(() => {});
        return TICKET;
      }),
      ask: os.tickets.ask.handler(({ input }) => {
        asked.push({ procedure: 'ask', input });
        return STANDING;
      }),
    },
    disputes: {
      open: os.disputes.open.handler(({ input }) => {
        asked.push({ procedure: 'open', input });
        return { ...TICKET, mediatorName: null };
      }),
    },
  };
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  new RPCHandler(router).upgrade(port1);
  port1.start();
  port2.start();
  return { api: createORPCClient<ContractRouterClient<typeof kioskContract>>(new RPCLink({ port: port2 })), asked };
}

/** Patient enough for a busy machine; a test of silence passes less. */
function visitAt(station: ReturnType<typeof stationThat>, patienceMs = 10_000) {
  let made = 0;
  const visit = beginVisits(
    station.api,
    () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    patienceMs,
  );
  const settled = async () => {
    for (let tries = 0; isAsking(visit.now()) && tries < 1_000; tries++)
      await new Promise((resume) => setTimeout(resume, 5));
    return visit.now();
  };
  return { ...visit, settled };
}
const TAKE: Tap = { tap: 'take', serviceId: 'endorsement' };

describe('errands of a visit', () => {
  test('ten taps carry one errand, under the id of the visit', async () => {
    const station = stationThat();
    const visit = visitAt(station);
    const id = visit.now().visit;
    for (let taps = 0; taps < 10; taps++) visit.act(TAKE);
    expect(await visit.settled()).toMatchObject({ step: 'ticket', ticket: TICKET });
    expect(station.asked).toEqual([
      { procedure: 'take', input: { serviceId: 'endorsement', requestId: id, language: 'zh' } },
    ]);
  });

  test.each([
    { take: 'refuses', refusal: 'line-full' },
    { take: 'is silent', refusal: 'unreachable' },
    { take: 'breaks', refusal: 'internal' },
  ] as const)('a station that $take is told as $refusal', async ({ take, refusal }) => {
    const visit = visitAt(stationThat(take), take === 'is silent' ? 200 : undefined);
    visit.act(TAKE);
    expect(await visit.settled()).toMatchObject({ step: 'ticket', ticket: null, refusal });
  });

  test('trying again carries the same id', async () => {
    const station = stationThat('refuses');
    const visit = visitAt(station);
    visit.act(TAKE);
    await visit.settled();
    visit.act({ tap: 'again' });
    await visit.settled();
    expect(new Set(station.asked.map(({ input }) => (input as { requestId: string }).requestId)).size).toBe(1);
    expect(station.asked).toHaveLength(2);
  });

  test('the next visit has another id', () => {
    const visit = visitAt(stationThat());
    const first = visit.now().visit;
    visit.act({ tap: 'idle-out' });
    expect(visit.now().visit).not.toBe(first);
  });

  test('a dispute is handed over whole, and nothing of it stays behind', async () => {
    const station = stationThat();
    const visit = visitAt(station);
    for (const tap of INTAKE_TAPS) visit.act(tap);
    visit.act({ tap: 'pick-mediator', mediatorId: null });
    const after = await visit.settled();
    expect(station.asked[0]?.input).toMatchObject({
      category: '11',
      home: FULL_DRAFT.place?.code,
      dialects: [FULL_DRAFT.dialects?.[0]?.id],
      mandarin: 'some',
      name: '张三',
      phone: '13800000001',
      consent: { agreed: true },
      mediatorId: null,
      sexWish: 'any',
      homeWish: 'any',
      gapWay: null,
    });
    expect(after.step).toBe('number');
    for (const personal of [
      FULL_DRAFT.name,
      FULL_DRAFT.phone,
      FULL_DRAFT.statement,
      FULL_DRAFT.wish,
      FULL_DRAFT.respondentName,
    ]) {
      expect(JSON.stringify(after)).not.toContain(personal);
    }
  });

  test('a question is asked with the digits only when they are wanted', async () => {
    const station = stationThat();
    const visit = visitAt(station);
    for (const tap of [
      { tap: 'how-it-stands' },
      { tap: 'type-number', number: 'A001' },
      { tap: 'next' },
      { tap: 'look-up', withTail: false },
    ] satisfies Tap[]) {
      visit.act(tap);
    }
    expect(await visit.settled()).toMatchObject({ step: 'standing', standing: STANDING });
    expect(station.asked).toEqual([{ procedure: 'ask', input: { number: 'A001', tail: null } }]);
  });
});
