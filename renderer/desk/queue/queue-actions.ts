import type { LineView } from '../../../shared/contract/desk/tickets.ts';
import { mayMoveTicket, type TicketMove } from '../../../shared/rules/ticket-states.ts';

/** What staff do at the counter, in the order of the buttons, with the key that does the same. */
export const QUEUE_ACTIONS = [
  { action: 'callNext', key: 'F2', move: 'call' },
  { action: 'recall', key: 'F3', move: 'recall' },
  { action: 'startServing', key: 'F4', move: 'start' },
  { action: 'finish', key: 'F8', move: 'finish' },
  { action: 'markNoShow', key: 'F9', move: 'no-show' },
] as const satisfies readonly { action: string; key: string; move: TicketMove }[];
export type QueueAction = (typeof QUEUE_ACTIONS)[number]['action'];

export interface AtCounter {
  readonly counterOpen: boolean;
  readonly line: Pick<LineView, 'waiting' | 'current'>;
}

/** What can be done just now. Calling needs an open counter, nobody at it and somebody waiting. */
export function possibleActions({ counterOpen, line: { current, waiting } }: AtCounter): ReadonlySet<QueueAction> {
  const possible = QUEUE_ACTIONS.filter(({ move }) =>
    current === null ? move === 'call' && counterOpen && waiting.length > 0 : mayMoveTicket(current.state, move),
  );
  return new Set(possible.map(({ action }) => action));
}
