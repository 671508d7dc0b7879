import { expect, test } from 'vitest';
import { possibleActions } from '../../renderer/desk/queue/queue-actions.ts';
import type { CurrentTicket, WaitingTicket } from '../../shared/contract/desk/tickets.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { TicketState } from '../../shared/domain/ticket.ts';

const serviceName = { zh: '咨询', en: 'Advice' };
const someone: WaitingTicket = {
  ticketId: '0198c0de-0000-7000-8000-000000000001',
  number: 'A002',
  serviceName,
  issuedAt: asMillis(0),
  forMe: false,
};
const at = (state: TicketState): CurrentTicket => ({
  ticketId: '0198c0de-0000-7000-8000-000000000002',
  number: 'A001',
  serviceName,
  state,
  language: 'zh',
  calls: 1,
  calledAt: asMillis(0),
  disputeId: null,
  name: null,
  prescreen: null,
});

test.each([
  { counterOpen: true, waiting: [someone], current: null, can: ['callNext'] },
  { counterOpen: false, waiting: [someone], current: null, can: [] },
  { counterOpen: true, waiting: [], current: null, can: [] },
  {
    counterOpen: true,
    waiting: [someone],
    current: at('called'),
    can: ['recall', 'startServing', 'finish', 'markNoShow'],
  },
  { counterOpen: true, waiting: [someone], current: at('serving'), can: ['finish'] },
])(
  'counter open $counterOpen, waiting $waiting.length, at the counter $current.state: $can',
  ({ counterOpen, waiting, current, can }) => {
    expect([...possibleActions({ counterOpen, line: { waiting, current } })]).toEqual(can);
  },
);
