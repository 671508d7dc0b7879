import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { saveCounter } from '../../main/services/set-up-counters.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makeCounter } from '../make/setup.ts';

/** The wait of the first in line, told at the kiosk when three more came for the other service, at the only open counter. */
async function waitOfFirst(ranks: { readonly own: number; readonly other: number }) {
  const { core } = await makeStation();
  const sessions = openSessions(core, () => HOUR);
  const serves = [
    { serviceId: 'endorsement', rank: ranks.own },
    { serviceId: 'consultation', rank: ranks.other },
  ];
  saveCounter(core, asHead(core, sessions), makeCounter(serves));
  openCounter(core, sessions, asStaff(core, sessions, '8001').staffId, '7');
  const take = (serviceId: string) => takeTicket(core, { serviceId, requestId: randomUUID(), language: 'zh' });
  const first = take('endorsement');
  for (let more = 0; more < 3; more += 1) take('consultation');
  const asked = { number: first.ok ? first.value.number : '', tail: null };
  const standing = askStanding(core, noTries(), 'kiosk-1', asked);
  return standing.ok ? standing.value.wait : null;
}

test('the first in line waits for those whom the counter takes before them', async () => {
  expect((await waitOfFirst({ own: 1, other: 1 }))?.high).toBeLessThanOrEqual(1);
  expect((await waitOfFirst({ own: 1, other: 2 }))?.high).toBeLessThanOrEqual(1);
  expect((await waitOfFirst({ own: 2, other: 1 }))?.low).toBeGreaterThan(5);
});
