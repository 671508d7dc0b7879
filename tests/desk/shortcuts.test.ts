import { describe, expect, test } from 'vitest';
import { type KeyPress, placeOf, shortcutOf, type Spot } from '../../renderer/desk/queue/shortcuts.ts';

const press = (key: string, how: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...how,
});
const spot = (tagName: string, more: Partial<Spot> & { inside?: string } = {}): Spot => ({
  tagName,
  closest: (selector) => (more.inside !== undefined && selector.includes(`"${more.inside}"`) ? {} : null),
  ...more,
});

test.each([
  ['F1', 'break'],
  ['F2', 'callNext'],
  ['F3', 'recall'],
  ['F4', 'startServing'],
  ['F6', 'park'],
  ['F7', 'transfer'],
  ['F8', 'finish'],
  ['F9', 'markNoShow'],
  ['F10', 'undo'],
  ['F5', undefined],
  ['a', undefined],
  ['Enter', undefined],
])('%s does %s', (key, action) => expect(shortcutOf(press(key), 'elsewhere')).toBe(action));

test.each([
  { how: { repeat: true } },
  { how: { isComposing: true } },
  { how: { altKey: true } },
  { how: { ctrlKey: true } },
  { how: { shiftKey: true } },
  { how: { metaKey: true } },
])('F4 with $how does nothing', ({ how }) => expect(shortcutOf(press('F4', how), 'elsewhere')).toBeUndefined());

test.each(['writing', 'dialog'] as const)('F2 while %s does nothing', (place) =>
  expect(shortcutOf(press('F2'), place)).toBeUndefined(),
);

describe('where a key was pressed', () => {
  test.each([
    { at: spot('TEXTAREA'), place: 'writing' },
    { at: spot('INPUT', { type: 'text' }), place: 'writing' },
    { at: spot('INPUT', { type: 'password' }), place: 'writing' },
    { at: spot('INPUT'), place: 'writing' },
    { at: spot('SELECT'), place: 'writing' },
    { at: spot('DIV', { isContentEditable: true }), place: 'writing' },
    { at: spot('INPUT', { type: 'radio' }), place: 'elsewhere' },
    { at: spot('INPUT', { type: 'checkbox' }), place: 'elsewhere' },
    { at: spot('BUTTON'), place: 'elsewhere' },
    { at: spot('BODY'), place: 'elsewhere' },
    { at: spot('BUTTON', { inside: 'alertdialog' }), place: 'dialog' },
    { at: null, place: 'elsewhere' },
  ])('$at.tagName $at.type is $place', ({ at, place }) => expect(placeOf(at)).toBe(place));
});
