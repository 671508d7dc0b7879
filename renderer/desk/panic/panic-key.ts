/** A key press as far as it matters; `KeyboardEvent` fits. */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

/**
 * Ctrl+Shift+X: the left hand finds it without a look, no browser and no host takes it (main/host/electron/key-guard.ts).
 * Unlike the keys of the line it also works while somebody writes or a question is open: fear does not wait.
 */
export const isPanicKey = ({ code, ctrlKey, shiftKey, altKey, metaKey, repeat }: KeyPress): boolean =>
  code === 'KeyX' && ctrlKey && shiftKey && !altKey && !metaKey && !repeat;
