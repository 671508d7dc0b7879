import { SECOND } from '../domain/millis.ts';
import type { TicketState } from '../domain/ticket.ts';

/** Life of a queue ticket: where it may go from each state, and by what. */
const NEXT = {
  waiting: { call: 'called', cancel: 'cancelled', carry: 'waiting', lapse: 'lapsed' },
  called: {
    recall: 'called',
    start: 'serving',
    finish: 'finished',
    'no-show': 'no-show',
    park: 'parked',
    transfer: 'waiting',
    carry: 'waiting',
    lapse: 'lapsed',
  },
  serving: { finish: 'finished', park: 'parked', transfer: 'waiting', lapse: 'lapsed' },
  parked: { fetch: 'called', cancel: 'cancelled', carry: 'waiting', lapse: 'lapsed' },
  'no-show': { rejoin: 'waiting' },
  cancelled: { rejoin: 'waiting' },
  finished: {},
  lapsed: {},
} as const satisfies Record<TicketState, Partial<Record<string, TicketState>>>;

type From<S extends TicketState> = keyof (typeof NEXT)[S];
export type TicketMove = { [S in TicketState]: From<S> }[TicketState];

export const mayMoveTicket = (from: TicketState, move: TicketMove): boolean => move in NEXT[from];

/** Where somebody stands at a counter and holds it. */
export const atCounter = (state: TicketState): boolean => state === 'called' || state === 'serving';

/** How long a tap can be taken back: long enough to see the slip, too short for anybody to build on it. */
export const UNDO_MS = 30 * SECOND;
