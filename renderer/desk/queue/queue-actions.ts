import type { LineView } from '../../../shared/contract/desk/tickets.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import { mayMarkNoShow } from '../../../shared/rules/no-show.ts';
import { mayMoveTicket, type TicketMove } from '../../../shared/rules/ticket-states.ts';

/** What staff do at the counter, in the order of the buttons, with the key that does the same. */
export const COUNTER_ACTIONS = [
  { action: 'callNext', key: 'F2', move: 'call' },
  { action: 'recall', key: 'F3', move: 'recall' },
  { action: 'startServing', key: 'F4', move: 'start' },
  { action: 'finish', key: 'F8', move: 'finish' },
  { action: 'park', key: 'F6', move: 'park' },
  { action: 'transfer', key: 'F7', move: 'transfer' },
  { action: 'markNoShow', key: 'F9', move: 'no-show' },
] as const satisfies readonly { action: string; key: string; move: TicketMove }[];

/** Takes the last tap back; stands beside what it takes back. */
export const UNDO_KEY = 'F10';
export type CounterAction = (typeof COUNTER_ACTIONS)[number]['action'];
export type QueueAction = CounterAction | 'undo';

/** Begins a break and ends it; stands on the button beside the counter's name. */
export const BREAK_KEY = 'F1';
/** All that a key does. A break is the counter's, the rest is about the line. */
export type KeyedAction = QueueAction | 'break';

export interface AtCounter {
  /** Somebody sits there and is not on a break. */
  readonly counterOpen: boolean;
  readonly now: Millis;
  readonly line: Pick<LineView, 'waiting' | 'current' | 'undo'>;
}

/** What can be done just now. Calling needs an open counter, nobody at it and somebody whose turn it is. */
export function possibleActions({ counterOpen, now, line }: AtCounter): ReadonlySet<QueueAction> {
  const possible = COUNTER_ACTIONS.filter(({ move }) => isPossible(move, counterOpen, now, line));
  const undo: readonly QueueAction[] = line.undo !== null && now <= line.undo.until ? ['undo'] : [];
  return new Set([...possible.map(({ action }) => action), ...undo]);
}

function isPossible(
  move: TicketMove,
  counterOpen: boolean,
  now: Millis,
  { current, waiting }: AtCounter['line'],
): boolean {
  if (current === null) return move === 'call' && counterOpen && waiting.some(({ inTurn }) => inTurn);
  if (!mayMoveTicket(current.state, move)) return false;
  if (move === 'no-show') return mayMarkNoShow(current.noShow, now);
  // A dispute is handed on in its file, by its own rules.
  return move !== 'transfer' || current.disputeId === null;
}
