import { describe, expect, test } from 'vitest';
import { type KeyPress, keyVerdict } from '../../main/host/electron/key-guard.ts';

const KEYS = { Ctrl: 'control', Alt: 'alt', Win: 'meta', Shift: 'shift' } as const;

/** `Ctrl+Alt+KeyD` as a key press. */
function press(chord: string, more: Partial<KeyPress> = {}): KeyPress {
  const parts = chord.split('+');
  const held = (name: keyof typeof KEYS) => parts.includes(name);
  return {
    type: 'keyDown',
    code: parts.at(-1) ?? '',
    isAutoRepeat: false,
    control: held('Ctrl'),
    alt: held('Alt'),
    meta: held('Win'),
    shift: held('Shift'),
    ...more,
  };
}

const WAYS_OUT = [
  'F5',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
  'Ctrl+KeyP',
  'Ctrl+KeyS',
  'Ctrl+KeyO',
  'Ctrl+KeyN',
  'Ctrl+KeyW',
  'Ctrl+KeyR',
  'Ctrl+Shift+KeyR',
  'Ctrl+KeyU',
  'Ctrl+KeyH',
  'Ctrl+Shift+KeyI',
  'Ctrl+Shift+KeyC',
  'Ctrl+Equal',
  'Ctrl+Shift+Equal',
  'Ctrl+Minus',
  'Ctrl+Digit0',
  'Ctrl+NumpadAdd',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
];

describe.each(['kiosk', 'board', 'desk'] as const)('%s', (surface) => {
  test.each(WAYS_OUT)('%s is blocked', (chord) => expect(keyVerdict(surface, press(chord))).toEqual({ is: 'blocked' }));

  test.each(['KeyA', 'Shift+KeyA', 'Digit1', 'Enter', 'Tab', 'Backspace', 'Space'])('%s reaches the page', (chord) =>
    expect(keyVerdict(surface, press(chord))).toEqual({ is: 'pass' }),
  );

  test.each([
    { chord: 'Ctrl+Alt+KeyD', shown: 'desk' },
    { chord: 'Ctrl+Alt+KeyB', shown: 'board' },
    { chord: 'Ctrl+Alt+KeyK', shown: 'kiosk' },
  ])('$chord shows the $shown, once per press', ({ chord, shown }) => {
    expect(keyVerdict(surface, press(chord))).toEqual({ is: 'show', surface: shown });
    expect(keyVerdict(surface, press(chord, { isAutoRepeat: true }))).toEqual({ is: 'blocked' });
    expect(keyVerdict(surface, press(chord, { type: 'keyUp' }))).toEqual({ is: 'blocked' });
  });
});

test.each(['Ctrl+KeyC', 'Ctrl+KeyV', 'Ctrl+KeyA', 'Ctrl+KeyZ', 'F2'])(
  '%s is for writing at the desk, not on the kiosk',
  (chord) => {
    expect(keyVerdict('desk', press(chord))).toEqual({ is: 'pass' });
    expect(keyVerdict('kiosk', press(chord))).toEqual({ is: 'blocked' });
  },
);
