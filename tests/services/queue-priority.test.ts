import { expect, test } from 'vitest';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { askForCare, givePriority } from '../../main/services/give-priority.ts';
import { showLine } from '../../main/services/show-line.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { headStart } from '../../shared/rules/queue-order.ts';
import { makeHall, must, numberOf, SERVICE } from '../make/queue.ts';

const ahead = (hall: Awaited<ReturnType<typeof makeHall>>, n: number) => {
  const standing = askStanding(hall.core, noTries(), 'kiosk-1', { number: numberOf(n), tail: null });
  return standing.ok ? standing.value.ahead : standing.refusal;
};

test('one tap after the number: called earlier, and everybody is told the right number of people ahead', async () => {
  const hall = await makeHall();
  hall.arrive(3);
  const requestId = crypto.randomUUID();
  expect(hall.take(SERVICE, requestId)).toMatchObject({ ahead: 3 });
  expect(askForCare(hall.core, requestId, 'elderly')).toMatchObject({ ok: true, value: { ahead: 0 } });
  expect([1, 2, 3, 4].map((n) => ahead(hall, n))).toEqual([1, 2, 3, 0]);
  expect(showLine(hall.core, hall.first).waiting[0]).toMatchObject({ number: numberOf(4), priority: 'care' });
  expect(hall.callAndFinish(hall.first)).toBe(numberOf(4));
});

test('why somebody is let in earlier is told only to who has called them', async () => {
  const hall = await makeHall();
  const [ticket] = hall.arrive(1);
  must(givePriority(hall.core, hall.first, ticket?.ticketId ?? '', 'pregnant'));
  expect(JSON.stringify(showLine(hall.core, hall.first).waiting)).not.toContain('pregnant');
  hall.call(hall.first);
  expect(showLine(hall.core, hall.first).current?.priority).toBe('pregnant');
});

test('somebody else’s visit cannot ask for it, nor can it be asked once the number was called', async () => {
  const hall = await makeHall();
  const requestId = crypto.randomUUID();
  hall.take(SERVICE, requestId);
  expect(askForCare(hall.core, crypto.randomUUID(), 'elderly')).toEqual({ ok: false, refusal: 'not-found' });
  hall.call(hall.first);
  expect(askForCare(hall.core, requestId, 'elderly')).toEqual({ ok: false, refusal: 'wrong-state' });
});

test('complaint 1, acceptance 8: priority without end lets a normal number through within the bound', async () => {
  const hall = await makeHall();
  hall.take();
  const began = hall.clock();
  const served: (string | undefined)[] = [];
  while (!served.includes(numberOf(1))) {
    for (let n = 0; n < 3; n += 1) {
      const requestId = crypto.randomUUID();
      hall.clock.pass(2 * MINUTE);
      hall.take(SERVICE, requestId);
      must(askForCare(hall.core, requestId, 'disabled'));
    }
    served.push(hall.callAndFinish(hall.first));
    expect(hall.clock() - began).toBeLessThan(3 * 60 * MINUTE);
  }
  // One every two minutes: those of the head start, and none that came later.
  expect(served.length - 1).toBeLessThanOrEqual(headStart('disabled') / (2 * MINUTE));
});
