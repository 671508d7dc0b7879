import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { noTries } from '../../main/services/ask-standing.ts';
import { callNext } from '../../main/services/call-next.ts';
import { chooseCarryOver } from '../../main/services/carry-over-choice.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { cancelAtKiosk, rejoinAtKiosk } from '../../main/services/leave-line.ts';
import { listServices } from '../../main/services/list-services.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { fetchTicket, parkTicket } from '../../main/services/park-ticket.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { saveCounter, setCounterWithdrawn } from '../../main/services/set-up-counters.ts';
import { saveService, setServiceState } from '../../main/services/set-up-services.ts';
import { currentTicket } from '../../main/services/show-line.ts';
import { takeEndorsementTicket } from '../../main/services/take-endorsement-ticket.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { transferTargets, transferTicket } from '../../main/services/transfer-ticket.ts';
import { allServices } from '../../main/store/services.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makeCounter, makeService } from '../make/setup.ts';

const TEST = 'test-service';

async function makeDesk() {
  const { core, clock } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const [clerk, other] = [asStaff(core, sessions, '8001').staffId, asStaff(core, sessions, '8002').staffId];
  const take = (serviceId: string) => {
    const answer = takeTicket(core, { serviceId, requestId: randomUUID(), language: 'zh' });
    return answer.ok ? answer.value.number : answer.refusal;
  };
  const call = (staffId: string) => {
    const answer = callNext(core, staffId);
    return answer.ok ? answer.value.ticketId : answer.refusal;
  };
  const numberAt = (staffId: string) => currentTicket(core, staffId)?.number;
  return { core, clock, sessions, head: asHead(core, sessions), clerk, other, take, call, numberAt };
}

describe('the contingent of a day', () => {
  test('counts a number once, whether it is given up and taken back, set aside or sent on', async () => {
    const { core, head, clerk, sessions, take, call } = await makeDesk();
    saveService(core, head, makeService({ dailyContingent: 2 }));
    saveCounter(core, head, makeCounter([{ serviceId: TEST, rank: 1 }]));
    openCounter(core, sessions, clerk, '7');
    expect(take(TEST)).toBe('T001');
    const asked = { number: 'T001', tail: null };
    expect(cancelAtKiosk(core, noTries(), 'kiosk-1', asked)).toMatchObject({ ok: true });
    expect(rejoinAtKiosk(core, noTries(), 'kiosk-1', asked)).toMatchObject({ ok: true });
    const ticketId = call(clerk);
    parkTicket(core, clerk, ticketId, 'needs-rest');
    expect(fetchTicket(core, clerk, ticketId)).toMatchObject({ ok: true });
    transferTicket(core, clerk, ticketId, { kind: 'service', serviceId: 'consultation' }, 'wrong-service');
    expect([take(TEST), take(TEST)]).toEqual(['T002', 'line-full']);
  });

  test('of tomorrow is not touched by what is carried over, and no number is given beside a carried one', async () => {
    const { core, clock, head, take } = await makeDesk();
    saveService(core, head, makeService({ dailyContingent: 1, numbers: { from: 1, to: 2 } }));
    chooseCarryOver(core, head, true);
    expect(take(TEST)).toBe('T001');
    clock.set('2026-11-24T09:00:00+08:00');
    expect([take(TEST), take(TEST)]).toEqual(['T002', 'line-full']);
    expect(listServices(core).find(({ serviceId }) => serviceId === TEST)?.closed?.why).toBe('all-given');
  });
});

test('a number for an endorsement is refused where a plain one would be', async () => {
  const { core, head, take } = await makeDesk();
  const wish = () =>
    takeEndorsementTicket(core, {
      ...({ endorsement: 'residence', answers: { card: 'have' }, dueDay: null } as const),
      ...({ requestId: randomUUID(), language: 'zh' } as const),
    });
  const before = allServices(core.db).find(({ serviceId }) => serviceId === 'permit-endorsement');
  if (before === undefined) throw new Error('the demo offers no residence endorsement');
  setServiceState(core, head, before.serviceId, 'paused');
  expect(wish()).toEqual({ ok: false, refusal: 'service-closed' });
  setServiceState(core, head, before.serviceId, 'offered');
  const { name, prefix, usualMinutes, hours, numbers, serviceId } = before;
  saveService(core, head, { serviceId, name, prefix, usualMinutes, hours, numbers, dailyContingent: 1 });
  expect(wish()).toMatchObject({ ok: true });
  expect(wish()).toEqual({ ok: false, refusal: 'line-full' });
  expect(take(serviceId)).toBe('line-full');
});

describe('a number that is sent on', () => {
  test('to a counter by name is called there in its turn, whatever the rank of its service', async () => {
    const { core, clock, head, clerk, other, sessions, take, call, numberAt } = await makeDesk();
    saveCounter(
      core,
      head,
      makeCounter([
        { serviceId: 'endorsement', rank: 1 },
        { serviceId: 'consultation', rank: 3 },
      ]),
    );
    openCounter(core, sessions, clerk, '2');
    openCounter(core, sessions, other, '7');
    expect(take('consultation')).toBe('B001');
    transferTicket(core, clerk, call(clerk), { kind: 'counter', counterId: '7' }, 'wrong-service');
    clock.pass(MINUTE);
    take('endorsement');
    const ticketId = call(other);
    expect(numberAt(other)).toBe('B001');
    expect(moveTicket(core, other, ticketId, 'finish')).toMatchObject({ ok: true });
  });

  test('keeps its counter: that is not withdrawn before it was called there', async () => {
    const { core, head, clerk, other, sessions, take, call } = await makeDesk();
    openCounter(core, sessions, clerk, '2');
    openCounter(core, sessions, other, '1');
    take('consultation');
    transferTicket(core, clerk, call(clerk), { kind: 'counter', counterId: '1' }, 'wrong-service');
    openCounter(core, sessions, other, '3');
    expect(setCounterWithdrawn(core, head, '1', true)).toEqual({ ok: false, refusal: 'sent-on-here' });
  });

  test('never goes to a service that was withdrawn, which goes only when nobody of it is aside', async () => {
    const { core, head, clerk, sessions, take, call } = await makeDesk();
    openCounter(core, sessions, clerk, '2');
    const withdraw = (serviceId: string) => setServiceState(core, head, serviceId, 'withdrawn');
    take('consultation');
    const ticketId = call(clerk);
    expect(withdraw('declarations')).toMatchObject({ ok: true });
    expect(transferTargets(core, clerk).services.map(({ serviceId }) => serviceId)).not.toContain('declarations');
    expect(
      transferTicket(core, clerk, ticketId, { kind: 'service', serviceId: 'declarations' }, 'wrong-service'),
    ).toEqual({ ok: false, refusal: 'unknown-target' });
    parkTicket(core, clerk, ticketId, 'needs-rest');
    expect(withdraw('consultation')).toEqual({ ok: false, refusal: 'people-waiting' });
  });
});
