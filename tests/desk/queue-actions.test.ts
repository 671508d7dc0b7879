import { expect, test } from 'vitest';
import { type AtCounter, possibleActions } from '../../renderer/desk/queue/queue-actions.ts';
import type { CurrentTicket, WaitingTicket } from '../../shared/contract/desk/tickets.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { TicketState } from '../../shared/domain/ticket.ts';

const serviceName = { zh: '咨询', en: 'Advice' };
const someone: WaitingTicket = {
  ticketId: '0198c0de-0000-7000-8000-000000000001',
  number: 'A002',
  serviceName,
  issuedAt: asMillis(0),
  toldMinutes: null,
  forMe: false,
  inTurn: true,
  priority: null,
  appointmentAt: null,
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
  priority: null,
  appointmentAt: null,
  noShow: { callsLeft: 0, nextAt: asMillis(45_000) },
  prescreen: null,
  question: null,
});

const can = (given: Partial<AtCounter['line']> & { counterOpen?: boolean; now?: number }) => [
  ...possibleActions({
    counterOpen: given.counterOpen ?? true,
    now: asMillis(given.now ?? 60_000),
    line: { waiting: given.waiting ?? [someone], current: given.current ?? null, undo: given.undo ?? null },
  }),
];

test.each([
  { given: {}, actions: ['callNext'], why: 'an open counter, somebody waits' },
  { given: { counterOpen: false }, actions: [], why: 'a closed counter, or one on a break' },
  { given: { waiting: [] }, actions: [], why: 'nobody waits' },
  {
    given: { waiting: [{ ...someone, inTurn: false }] },
    actions: [],
    why: 'whoever waits was sent on to somebody else',
  },
  {
    given: { current: at('called') },
    actions: ['recall', 'startServing', 'finish', 'park', 'transfer', 'markNoShow'],
    why: 'called often enough, long enough ago',
  },
  {
    given: { current: at('called'), now: 44_000 },
    actions: ['recall', 'startServing', 'finish', 'park', 'transfer'],
    why: 'the last call is too fresh to pass the number by',
  },
  {
    given: { current: { ...at('called'), noShow: { callsLeft: 1, nextAt: asMillis(0) } } },
    actions: ['recall', 'startServing', 'finish', 'park', 'transfer'],
    why: 'a call is still wanted',
  },
  { given: { current: at('serving') }, actions: ['finish', 'park', 'transfer'], why: 'somebody is served' },
  {
    given: { current: { ...at('serving'), disputeId: someone.ticketId } },
    actions: ['finish', 'park'],
    why: 'a dispute is handed on in its file',
  },
  {
    given: {
      waiting: [],
      undo: { ticketId: someone.ticketId, number: 'A001', step: 'finish' as const, until: asMillis(60_000) },
    },
    actions: ['undo'],
    why: 'a slipped tap can be taken back until its time is over',
  },
  {
    given: {
      waiting: [],
      undo: { ticketId: someone.ticketId, number: 'A001', step: 'finish' as const, until: asMillis(59_999) },
    },
    actions: [],
    why: 'its time is over',
  },
])('$why: $actions', ({ given, actions }) => expect(can(given)).toEqual(actions));
