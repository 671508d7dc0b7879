import { expect, test } from 'vitest';
import { keyVerdict } from '../../main/host/electron/key-guard.ts';
import { isPanicKey } from '../../renderer/desk/panic/panic-key.ts';

const chord = { code: 'KeyX', ctrlKey: true, shiftKey: true, altKey: false, metaKey: false, repeat: false };

test.each([
  { how: {}, is: true },
  { how: { repeat: true }, is: false },
  { how: { ctrlKey: false }, is: false },
  { how: { shiftKey: false }, is: false },
  { how: { altKey: true }, is: false },
  { how: { metaKey: true }, is: false },
  { how: { code: 'KeyC' }, is: false },
])('Ctrl+Shift+X with $how calls for help: $is', ({ how, is }) => expect(isPanicKey({ ...chord, ...how })).toBe(is));

test('no host keeps it from the desk', () => {
  const press = {
    type: 'keyDown',
    code: 'KeyX',
    control: true,
    shift: true,
    alt: false,
    meta: false,
    isAutoRepeat: false,
  };
  expect(keyVerdict('desk', press as Parameters<typeof keyVerdict>[1])).toEqual({ is: 'pass' });
});
