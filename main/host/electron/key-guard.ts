import type { Input } from 'electron';
import type { Surface } from '../surface-server.ts';

/** A key press as far as it matters; Electron's `Input` fits. */
export type KeyPress = Pick<Input, 'type' | 'code' | 'control' | 'alt' | 'meta' | 'shift' | 'isAutoRepeat'>;

export type KeyVerdict =
  | { readonly is: 'pass' }
  | { readonly is: 'blocked' }
  | { readonly is: 'show'; readonly surface: Surface };

/** Ctrl+Alt and one of these: the staff's way between windows that share a display. The desk asks who they are. */
const STAFF_KEYS: Readonly<Record<string, Surface>> = { KeyD: 'desk', KeyB: 'board', KeyK: 'kiosk' };

/** Keys that leave, reload or inspect a page, or change its size, on any surface. */
const NEVER = new Set([
  'F5',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
  'BrowserRefresh',
  'BrowserSearch',
  'BrowserFavorites',
]);
const NEVER_WITH_CONTROL = new Set([
  'Equal',
  'Minus',
  'Digit0',
  'NumpadAdd',
  'NumpadSubtract',
  'Numpad0',
  'KeyR',
  'KeyP',
  'KeyS',
  'KeyO',
  'KeyU',
  'KeyN',
  'KeyT',
  'KeyW',
  'KeyJ',
  'KeyH',
]);
const NEVER_WITH_CONTROL_SHIFT = new Set(['KeyI', 'KeyC', 'KeyM']);
const NEVER_WITH_ALT = new Set(['ArrowLeft', 'ArrowRight', 'Home']);

/**
 * Owns which keys reach a page. Keys are told by their place, because Ctrl+Alt writes other letters on
 * some keyboards. Shortcuts of the operating system never come here: the machine's setup must take those.
 */
export function keyVerdict(surface: Surface, press: KeyPress): KeyVerdict {
  const staff = press.control && press.alt && !press.meta && !press.shift ? STAFF_KEYS[press.code] : undefined;
  if (staff !== undefined)
    return press.type === 'keyDown' && !press.isAutoRepeat ? { is: 'show', surface: staff } : { is: 'blocked' };
  const chord = press.control || press.alt || press.meta;
  // Nobody types on the kiosk or the board with a hardware keyboard; one that is plugged in gets letters only.
  const strict = surface !== 'desk' && (chord || /^F\d+$/.test(press.code) || press.code === 'ContextMenu');
  const never =
    NEVER.has(press.code) ||
    ((press.control || press.meta) &&
      (NEVER_WITH_CONTROL.has(press.code) || (press.shift && NEVER_WITH_CONTROL_SHIFT.has(press.code)))) ||
    (press.alt && NEVER_WITH_ALT.has(press.code));
  return { is: strict || never ? 'blocked' : 'pass' };
}
