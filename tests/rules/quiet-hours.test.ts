import { expect, test } from 'vitest';
import { boardSound, quietSpan } from '../../shared/domain/board-sound.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { soundAt } from '../../shared/rules/quiet-hours.ts';

const at = (time: string) => asMillis(Date.parse(`2026-11-23T${time}+08:00`));
const NOON = { from: '12:00', to: '13:30' };
const NIGHT = { from: '22:00', to: '06:30' };

test.each([
  { time: '11:59:59', quiet: false },
  { time: '12:00:00', quiet: true },
  { time: '13:29:59', quiet: true },
  { time: '13:30:00', quiet: false },
  { time: '21:59:59', quiet: false },
  { time: '22:00:00', quiet: true },
  { time: '23:59:59', quiet: true },
  { time: '00:00:00', quiet: true },
  { time: '06:29:59', quiet: true },
  { time: '06:30:00', quiet: false },
])('with a noon rest and a night, at $time it is quiet: $quiet', ({ time, quiet }) => {
  expect(soundAt({ chime: 80, voice: 40, quiet: [NOON, NIGHT] }, at(time))).toEqual(
    quiet ? { chime: 0, voice: 0, quiet } : { chime: 0.8, voice: 0.4, quiet },
  );
});

test('without quiet hours each is as loud as it was set', () => {
  expect(soundAt({ chime: 100, voice: 0, quiet: [] }, at('03:00:00'))).toEqual({ chime: 1, voice: 0, quiet: false });
});

test.each([
  { from: '12:00', to: '12:00' },
  { from: '24:00', to: '06:00' },
  { from: '9:00', to: '10:00' },
  { from: '', to: '' },
])('$from–$to is no span', (span) => expect(quietSpan.safeParse(span).success).toBe(false));

test.each([{ chime: 101 }, { voice: -1 }, { chime: 50.5 }, { quiet: [NOON, NOON, NOON, NOON] }])(
  '%j is refused',
  (part) => expect(boardSound.safeParse({ chime: 80, voice: 80, quiet: [], ...part }).success).toBe(false),
);
