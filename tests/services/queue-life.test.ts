import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { callChosen, callNext } from '../../main/services/call-next.ts';
import { pauseCounter, resumeCounter } from '../../main/services/counter-break.ts';
import { cancelAtKiosk, rejoinAtKiosk } from '../../main/services/leave-line.ts';
import { markNoShow } from '../../main/services/mark-no-show.ts';
import { fetchTicket, parkTicket } from '../../main/services/park-ticket.ts';
import { rejoinAtDesk } from '../../main/services/rejoin-line.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showLine } from '../../main/services/show-line.ts';
import { transferTicket } from '../../main/services/transfer-ticket.ts';
import { undoStep } from '../../main/services/undo-step.ts';
import { MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { NO_SHOW } from '../../shared/rules/no-show.ts';
import { REJOIN_BEHIND } from '../../shared/rules/queue-order.ts';
import { UNDO_MS } from '../../shared/rules/ticket-states.ts';
import { makeHall, must, numberOf, OTHER_SERVICE, SERVICE } from '../make/queue.ts';

type Hall = Awaited<ReturnType<typeof makeHall>>;
const refusal = (name: string) => ({ ok: false, refusal: name });
const waiting = ({ core }: Hall, staffId: string) => showLine(core, staffId).waiting.map(({ number }) => number);
/** Takes back what the desk shows as the last tap. */
const undo = ({ core }: Hall, staffId: string) => {
  const shown = showLine(core, staffId).undo;
  return undoStep(core, staffId, shown ?? { ticketId: '00000000-0000-4000-8000-000000000000', step: 'call' });
};
const boardCalls = ({ core }: Hall) => showBoard(core).calls.map(({ number }) => number);
const ask = ({ core }: Hall, number: string) => askStanding(core, noTries(), 'kiosk-1', { number, tail: null });

/** Calls as often and as spaced as it takes, and passes the number by. */
function missed(hall: Hall, staffId: string): string {
  const ticketId = hall.call(staffId);
  for (let calls = 1; calls < NO_SHOW.calls; calls += 1) {
    hall.clock.pass(NO_SHOW.spacingSeconds * SECOND);
    must(hall.move(staffId, ticketId, 'recall'));
  }
  hall.clock.pass(NO_SHOW.spacingSeconds * SECOND);
  must(markNoShow(hall.core, staffId, ticketId));
  return ticketId;
}

test('complaint 2, acceptance 3: two desks that press together, in turn or by number, never get the same person', async () => {
  const hall = await makeHall();
  const [a, b] = hall.arrive(2);
  expect(hall.call(hall.first)).toBe(a?.ticketId);
  expect(callChosen(hall.core, hall.second, a?.ticketId ?? '', 'needs-help')).toEqual(refusal('wrong-state'));
  expect(callChosen(hall.core, hall.second, b?.ticketId ?? '', 'needs-help')).toMatchObject({ ok: true });
  expect(callNext(hall.core, hall.first)).toEqual(refusal('finish-first'));
});

test('complaint 11: a number belongs to no counter before it is called, and to none again when it was sent on', async () => {
  const hall = await makeHall();
  const [ticket] = hall.arrive(1);
  const { ticketId } = ticket ?? { ticketId: '' };
  expect(hall.row(ticketId)).toMatchObject({ counterId: null, staffId: null });
  hall.call(hall.first);
  expect(hall.row(ticketId)).toMatchObject({ counterId: hall.counters[0], staffId: hall.first });
  must(transferTicket(hall.core, hall.first, ticketId, { kind: 'service', serviceId: OTHER_SERVICE }, 'wrong-service'));
  expect(hall.row(ticketId)).toMatchObject({ counterId: null, staffId: null, serviceId: OTHER_SERVICE });
});

describe('complaint 12, acceptance 9: passed by too early, and called again by itself', () => {
  test('only after enough calls, spaced, and time to walk after the last', async () => {
    const hall = await makeHall();
    hall.arrive(1);
    const ticketId = hall.call(hall.first);
    const tooEarly = () => expect(markNoShow(hall.core, hall.first, ticketId)).toEqual(refusal('call-again-first'));
    for (let hasty = 0; hasty < 5; hasty += 1) must(hall.move(hall.first, ticketId, 'recall'));
    tooEarly();
    for (let calls = 1; calls < NO_SHOW.calls; calls += 1) {
      hall.clock.pass(NO_SHOW.spacingSeconds * SECOND);
      tooEarly();
      must(hall.move(hall.first, ticketId, 'recall'));
    }
    tooEarly();
    hall.clock.pass(NO_SHOW.spacingSeconds * SECOND);
    expect(markNoShow(hall.core, hall.first, ticketId)).toMatchObject({ ok: true });
  });

  test('it is never called again by itself; it may join again the same day, behind the next few', async () => {
    const hall = await makeHall();
    hall.arrive(6);
    const gone = missed(hall, hall.first);
    expect(waiting(hall, hall.first)).not.toContain(numberOf(1));
    expect(ask(hall, numberOf(1))).toMatchObject({ value: { state: 'no-show', mayRejoin: true, mayCancel: false } });
    const back = rejoinAtKiosk(hall.core, noTries(), 'kiosk-1', { number: numberOf(1), tail: null });
    expect(back).toMatchObject({ ok: true, value: { state: 'waiting', ahead: REJOIN_BEHIND, mayRejoin: false } });
    expect(waiting(hall, hall.first)).toEqual([2, 3, 4, 1, 5, 6].map(numberOf));
    expect(hall.row(gone)).toMatchObject({ counterId: null, endedAt: null });
  });

  test('on another day it is over', async () => {
    const hall = await makeHall();
    hall.arrive(1);
    const gone = missed(hall, hall.first);
    hall.clock.set('2026-11-24T09:00:00+08:00');
    expect(rejoinAtDesk(hall.core, hall.first, gone)).toEqual(refusal('wrong-state'));
    expect(rejoinAtKiosk(hall.core, noTries(), 'kiosk-1', { number: numberOf(1), tail: null })).toEqual(
      refusal('not-found'),
    );
  });
});

describe('complaint 14, acceptance 11: staff pick whom they like by name', () => {
  test('before the call there is a number and a mark, and of the reason for it nothing', async () => {
    const hall = await makeHall();
    hall.arrive(1);
    const seen = showLine(hall.core, hall.first).waiting[0];
    expect(Object.keys(seen ?? {}).toSorted()).toEqual(
      [
        'appointmentAt',
        'forMe',
        'inTurn',
        'issuedAt',
        'number',
        'priority',
        'serviceName',
        'ticketId',
        'toldMinutes',
      ].toSorted(),
    );
  });

  test('a number out of turn is called with a reason, which stays on record', async () => {
    const hall = await makeHall();
    const [, second] = hall.arrive(2);
    must(callChosen(hall.core, hall.first, second?.ticketId ?? '', 'comes-back'));
    expect(boardCalls(hall)).toEqual([numberOf(2)]);
    const recorded = hall.core.db
      .prepare(`SELECT data FROM ledger WHERE type = 'ticket.called-out-of-turn.v1'`)
      .pluck()
      .all() as string[];
    expect(recorded.map((data) => (JSON.parse(data) as { reason: string }).reason)).toEqual(['comes-back']);
  });

  test('how long people waited, walked and were served can be read of one’s own day', async () => {
    const hall = await makeHall();
    const ticketId = hall.serveOne(hall.first);
    must(hall.move(hall.first, ticketId, 'finish'));
    expect(showLine(hall.core, hall.first).today).toEqual({
      finished: 1,
      noShow: 0,
      waitMs: 6 * MINUTE,
      walkMs: MINUTE,
      serveMs: 10 * MINUTE,
    });
    expect(showLine(hall.core, hall.second).today).toMatchObject({ finished: 0, serveMs: null });
  });
});

describe('aside for a while', () => {
  test('the counter is free, the board forgets the call, and time aside is not time served', async () => {
    const hall = await makeHall();
    hall.arrive(2);
    const ticketId = hall.call(hall.first);
    must(hall.move(hall.first, ticketId, 'start'));
    hall.clock.pass(4 * MINUTE);
    must(parkTicket(hall.core, hall.first, ticketId, 'fetches-paper'));
    expect(boardCalls(hall)).toEqual([]);
    expect(showLine(hall.core, hall.first)).toMatchObject({ current: null, aside: [{ number: numberOf(1) }] });
    expect(hall.callAndFinish(hall.first)).toBe(numberOf(2));
    hall.clock.pass(30 * MINUTE);
    // Never called by itself: only fetched back.
    expect(callNext(hall.core, hall.first)).toEqual(refusal('nobody-waiting'));
    must(fetchTicket(hall.core, hall.first, ticketId));
    expect(boardCalls(hall)[0]).toBe(numberOf(1));
    must(hall.move(hall.first, ticketId, 'start'));
    hall.clock.pass(3 * MINUTE);
    must(hall.move(hall.first, ticketId, 'finish'));
    expect(hall.row(ticketId)).toMatchObject({ serveMs: 7 * MINUTE, asideMs: 30 * MINUTE, walkMs: 0 });
  });

  test('a counter that does not serve it cannot fetch it', async () => {
    const hall = await makeHall();
    hall.take(OTHER_SERVICE);
    const ticketId = hall.call(hall.first);
    must(parkTicket(hall.core, hall.first, ticketId, 'fills-in-form'));
    expect(fetchTicket(hall.core, hall.second, ticketId)).toEqual(refusal('not-yours'));
    expect(parkTicket(hall.core, hall.first, ticketId, 'fills-in-form')).toEqual(refusal('wrong-state'));
  });
});

describe('sent on', () => {
  test('to another line: number and place are kept, ahead of everybody who came later', async () => {
    const hall = await makeHall();
    hall.arrive(1);
    hall.take(OTHER_SERVICE);
    const ticketId = hall.call(hall.second);
    must(
      transferTicket(hall.core, hall.second, ticketId, { kind: 'service', serviceId: OTHER_SERVICE }, 'wrong-service'),
    );
    expect(ask(hall, numberOf(1))).toMatchObject({ value: { state: 'waiting', ahead: 0, counterName: null } });
    expect(boardCalls(hall)).toEqual([]);
    expect(showBoard(hall.core).waiting.find(({ serviceId }) => serviceId === OTHER_SERVICE)?.count).toBe(2);
    expect(callNext(hall.core, hall.second)).toEqual(refusal('nobody-waiting'));
    expect(hall.call(hall.first)).toBe(ticketId);
    // The line it left goes on counting from its own numbers.
    expect(hall.take().number).toBe(numberOf(2));
  });

  test('to a person or a counter: only they call it in turn; others by number, when the one is away', async () => {
    const hall = await makeHall();
    hall.arrive(2);
    const ticketId = hall.call(hall.first);
    must(transferTicket(hall.core, hall.first, ticketId, { kind: 'person', staffId: hall.second }, 'their-matter'));
    expect(hall.callAndFinish(hall.first)).toBe(numberOf(2));
    expect(callNext(hall.core, hall.first)).toEqual(refusal('nobody-waiting'));
    expect(showLine(hall.core, hall.second).waiting).toMatchObject([
      { number: numberOf(1), forMe: true, inTurn: true },
    ]);
    must(callChosen(hall.core, hall.first, ticketId, 'named-is-away'));
    const counterId = hall.counters[1] ?? '';
    must(transferTicket(hall.core, hall.first, ticketId, { kind: 'counter', counterId }, 'next-step-there'));
    expect(hall.call(hall.second)).toBe(ticketId);
  });

  test.each([
    { to: { kind: 'service', serviceId: SERVICE } as const, why: 'where it is already' },
    { to: { kind: 'service', serviceId: 'no-such-service' } as const, why: 'no such line' },
    { to: { kind: 'counter', counterId: 'room-1' } as const, why: 'a counter nobody sits at' },
    { to: { kind: 'person', staffId: '00000000-0000-4000-8000-000000000000' } as const, why: 'nobody' },
  ])('refused: $why', async ({ to }) => {
    const hall = await makeHall();
    hall.arrive(1);
    expect(transferTicket(hall.core, hall.first, hall.call(hall.first), to, 'their-matter')).toEqual(
      refusal('unknown-target'),
    );
  });
});

describe('a slipped tap is taken back', () => {
  test('a call: the number is first in line again and leaves the board', async () => {
    const hall = await makeHall();
    hall.arrive(2);
    hall.call(hall.first);
    expect(showLine(hall.core, hall.first).undo).toMatchObject({ number: numberOf(1), step: 'call' });
    must(undo(hall, hall.first));
    expect([waiting(hall, hall.first), boardCalls(hall)]).toEqual([[1, 2].map(numberOf), []]);
    expect(showLine(hall.core, hall.first)).toMatchObject({ undo: null, current: null });
  });

  test.each(['finish', 'no-show', 'park', 'transfer'] as const)('%s: the one is at the counter again', async (step) => {
    const hall = await makeHall();
    hall.arrive(2);
    const ticketId = step === 'no-show' ? missed(hall, hall.first) : hall.call(hall.first);
    if (step === 'finish') must(hall.move(hall.first, ticketId, 'finish'));
    if (step === 'park') must(parkTicket(hall.core, hall.first, ticketId, 'needs-rest'));
    if (step === 'transfer')
      must(transferTicket(hall.core, hall.first, ticketId, { kind: 'person', staffId: hall.second }, 'their-matter'));
    must(undo(hall, hall.first));
    expect(showLine(hall.core, hall.first).current).toMatchObject({ number: numberOf(1), state: 'called' });
    expect(checkReplay(hall.core.db)).toBe('equal');
  });

  test('not once its time is over, not by somebody else, not twice', async () => {
    const hall = await makeHall();
    hall.arrive(2);
    hall.callAndFinish(hall.first);
    expect(undo(hall, hall.second)).toEqual(refusal('nothing-to-undo'));
    hall.clock.pass(UNDO_MS + 1);
    expect(undo(hall, hall.first)).toEqual(refusal('nothing-to-undo'));
    hall.call(hall.first);
    must(undo(hall, hall.first));
    expect(undo(hall, hall.first)).toEqual(refusal('nothing-to-undo'));
  });

  test('only the tap the screen showed: a newer one is not taken back in its place', async () => {
    const hall = await makeHall();
    hall.arrive(2);
    hall.callAndFinish(hall.first);
    const shown = showLine(hall.core, hall.first).undo ?? { ticketId: '', step: 'finish' as const };
    hall.call(hall.first);
    expect(undoStep(hall.core, hall.first, shown)).toEqual(refusal('nothing-to-undo'));
    expect(showLine(hall.core, hall.first).current?.number).toBe(numberOf(2));
  });

  test('not once somebody has acted on the ticket, or another stands at the counter', async () => {
    const hall = await makeHall();
    hall.arrive(3);
    const sent = hall.call(hall.first);
    must(transferTicket(hall.core, hall.first, sent, { kind: 'person', staffId: hall.second }, 'their-matter'));
    hall.call(hall.second);
    expect(undo(hall, hall.first)).toEqual(refusal('nothing-to-undo'));
    hall.callAndFinish(hall.first);
    const next = hall.call(hall.first);
    must(hall.move(hall.first, next, 'recall'));
    expect(undo(hall, hall.first)).toEqual(refusal('nothing-to-undo'));
  });
});

describe('the citizen no longer needs it', () => {
  test('the number leaves the line, nobody calls it, and a wrong tap costs nobody their place', async () => {
    const hall = await makeHall();
    hall.arrive(3);
    const question = { number: numberOf(1), tail: null };
    expect(cancelAtKiosk(hall.core, noTries(), 'kiosk-1', question)).toMatchObject({
      ok: true,
      value: { state: 'cancelled', mayCancel: false, mayRejoin: true },
    });
    expect(cancelAtKiosk(hall.core, noTries(), 'kiosk-1', question)).toEqual(refusal('wrong-state'));
    expect(waiting(hall, hall.first)).toEqual([2, 3].map(numberOf));
    expect(ask(hall, numberOf(3))).toMatchObject({ value: { ahead: 1 } });
    expect(rejoinAtKiosk(hall.core, noTries(), 'kiosk-1', question)).toMatchObject({ value: { ahead: 0 } });
    expect(waiting(hall, hall.first)).toEqual([1, 2, 3].map(numberOf));
  });

  test('whoever is at a counter says it there', async () => {
    const hall = await makeHall();
    hall.arrive(1);
    hall.call(hall.first);
    expect(cancelAtKiosk(hall.core, noTries(), 'kiosk-1', { number: numberOf(1), tail: null })).toEqual(
      refusal('wrong-state'),
    );
  });
});

test('a break: the counter calls nobody, does not shorten the expected wait, and keeps its person', async () => {
  const hall = await makeHall();
  hall.arrive(2);
  const before = ask(hall, numberOf(2));
  must(pauseCounter(hall.core, hall.first));
  expect(callNext(hall.core, hall.first)).toEqual(refusal('on-break'));
  const during = ask(hall, numberOf(2));
  if (!before.ok || !during.ok) throw new Error('both are known');
  expect(during.value.wait?.high).toBeGreaterThan(before.value.wait?.high ?? 0);
  must(resumeCounter(hall.core, hall.first));
  hall.call(hall.first);
  expect(pauseCounter(hall.core, hall.first)).toEqual(refusal('finish-first'));
});

test('after a restart in the middle of all this everything is as it was', async () => {
  const hall = await makeHall();
  hall.arrive(6);
  missed(hall, hall.first);
  must(parkTicket(hall.core, hall.first, hall.call(hall.first), 'fills-in-form'));
  must(
    transferTicket(
      hall.core,
      hall.first,
      hall.call(hall.first),
      { kind: 'person', staffId: hall.second },
      'their-matter',
    ),
  );
  must(pauseCounter(hall.core, hall.first));
  hall.call(hall.second);
  const all = () => [showBoard(hall.core), showLine(hall.core, hall.first), showLine(hall.core, hall.second)];
  const before = all();
  hall.station.reopen();
  expect(all()).toEqual(before);
  expect(checkReplay(hall.core.db)).toBe('equal');
});
