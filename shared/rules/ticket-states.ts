import type { TicketState } from '../domain/ticket.ts';

/** Life of a queue ticket: where it may go from each state, and by what. */
const NEXT = {
  waiting: { call: 'called' },
  called: { recall: 'called', start: 'serving', finish: 'finished', 'no-show': 'no-show' },
  serving: { finish: 'finished' },
  finished: {},
  'no-show': {},
} as const satisfies Record<TicketState, Partial<Record<string, TicketState>>>;

export const TICKET_MOVES = ['call', 'recall', 'start', 'finish', 'no-show'] as const;
export type TicketMove = (typeof TICKET_MOVES)[number];

export const mayMoveTicket = (from: TicketState, move: TicketMove): boolean => move in NEXT[from];
