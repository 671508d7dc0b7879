import { BREAK_KEY, COUNTER_ACTIONS, type KeyedAction, UNDO_KEY } from './queue-actions.ts';

/** A key press, as far as it matters; `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Where it was pressed. A call goes out to the whole hall, so nothing fires while somebody writes or answers a question. */
export type Place = 'writing' | 'dialog' | 'elsewhere';

/** The action of a key press, or none. A key that is held down counts once. */
export function shortcutOf(press: KeyPress, place: Place): KeyedAction | undefined {
  if (place !== 'elsewhere' || press.repeat || press.isComposing) return undefined;
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return undefined;
  if (press.key === UNDO_KEY) return 'undo';
  if (press.key === BREAK_KEY) return 'break';
  return COUNTER_ACTIONS.find(({ key }) => key === press.key)?.action;
}

/** Input types nobody writes in. */
const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']);

/** What the place is read off; an `Element` fits. */
export interface Spot {
  readonly tagName: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
  closest(selector: string): unknown;
}

export function placeOf(spot: Spot | null): Place {
  if (spot === null) return 'elsewhere';
  if (spot.closest('[role="dialog"], [role="alertdialog"]') !== null) return 'dialog';
  const tag = spot.tagName.toLowerCase();
  const writes =
    tag === 'textarea' ||
    tag === 'select' ||
    spot.isContentEditable === true ||
    (tag === 'input' && !NOT_TEXT.has(spot.type ?? 'text'));
  return writes ? 'writing' : 'elsewhere';
}
