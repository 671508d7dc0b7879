import { describe, expect, test } from 'vitest';
import { idleKindOf } from '../../renderer/kiosk/idle-times.ts';
import { canScan, isUntouched, startVisit } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { stripTurns } from '../../renderer/board/strip-turns.ts';
import type { BoardView } from '../../shared/contract/board/contract.ts';
import type { ShownPiece } from '../../shared/contract/kiosk/publicity.ts';
import { ticketCode } from '../../shared/domain/ticket-code.ts';
import { INTAKE_TAPS, play } from './kiosk-taps.ts';

const REST: Tap = { tap: 'rest' };
const OPEN: Tap = { tap: 'piece-open', pieceId: 'home-fire' };
const NEXT: Tap = { tap: 'piece-open', pieceId: 'legal-aid' };

describe('at rest', () => {
  test('comes from the home screen, as another visit and in no language but the first', () =>
    expect(play([{ tap: 'speak', language: 'en' }, REST])).toEqual({ ...startVisit('visit-3'), step: 'rest' }));

  test.each([
    { what: 'an intake', taps: INTAKE_TAPS },
    { what: 'a number on the screen', taps: [{ tap: 'take', serviceId: 'consultation' }] as Tap[] },
    { what: 'a question', taps: [{ tap: 'consult' }] as Tap[] },
    { what: 'a piece that is read', taps: [OPEN] },
    { what: 'rest', taps: [REST] },
  ])('never takes the place of $what', ({ taps }) => {
    const now = play(taps);
    expect(play([REST], now)).toBe(now);
  });

  test('a touch leads home and does nothing else', () =>
    expect(play([REST, { tap: 'home' }])).toEqual(startVisit('visit-3')));

  test('takes nothing that the home screen takes', () => {
    const now = play([REST]);
    const taps: Tap[] = [
      { tap: 'quarrel' },
      { tap: 'consult' },
      { tap: 'fire' },
      { tap: 'booked' },
      { tap: 'declare' },
    ];
    for (const tap of taps) expect(play([tap], now)).toBe(now);
  });

  test('knows a ticket that is held to the scanner', () => {
    const now = play([REST]);
    expect(canScan(now)).toBe(true);
    const code = ticketCode.parse('0123456789');
    expect(play([{ tap: 'scan', code }], now)).toMatchObject({ step: 'ask-number', errand: { kind: 'scan', code } });
  });

  test('is nobody’s: nobody is asked whether they are still there', () => expect(isUntouched(play([REST]))).toBe(true));
});

describe('a piece', () => {
  test.each([{ from: [] as Tap[] }, { from: [REST] }])(
    'is opened from %j, and "back" and "home" lead home',
    ({ from }) => {
      const now = play([...from, OPEN]);
      expect(now).toMatchObject({ step: 'piece', publicity: { pieceId: 'home-fire', size: 'normal' } });
      for (const tap of ['back', 'home'] as const) expect(play([{ tap }], now)).toEqual(startVisit('visit-2'));
    },
  );

  test('leads to the one beside it, as large as it was read', () => {
    const now = play([OPEN, { tap: 'piece-size', size: 'largest' }, NEXT]);
    expect(now.publicity).toEqual({ pieceId: 'legal-aid', size: 'largest' });
  });

  test('is read in the other language, too', () =>
    expect(play([REST, OPEN, { tap: 'speak', language: 'en' }])).toMatchObject({ step: 'piece', language: 'en' }));

  test('leads to somebody to ask, who is told what it was about', () =>
    expect(play([OPEN, { tap: 'piece-person', about: '押金怎么退' }])).toMatchObject({
      step: 'ticket',
      errand: { kind: 'ask-person', entryId: null, calculator: null, words: '押金怎么退' },
    }));

  test('asks whether somebody is still there before it closes', () =>
    expect(idleKindOf(play([OPEN]).step, false)).toBe('intake'));

  test.each<Tap>([
    { tap: 'piece-size', size: 'large' },
    { tap: 'piece-person', about: 'x' },
  ])('$tap fits nothing where none is read', (tap) => {
    for (const now of [play([]), play([REST]), play(INTAKE_TAPS.slice(0, 5))]) expect(play([tap], now)).toBe(now);
  });

  test('is not opened in the middle of an intake', () => {
    const now = play(INTAKE_TAPS.slice(0, 5));
    expect(play([OPEN], now)).toBe(now);
  });
});

describe('the strip of the board', () => {
  const notice = (noticeId: string) => ({ noticeId }) as BoardView['notices'][number];
  const piece = (pieceId: string) => ({ pieceId }) as ShownPiece;
  const names = (notices: string[], pieces: string[]) =>
    stripTurns(notices.map(notice), pieces.map(piece)).map((one) =>
      one.is === 'notice' ? one.notice.noticeId : one.piece.pieceId,
    );

  test.each([
    { notices: [], pieces: [], turns: [] },
    { notices: ['n1', 'n2'], pieces: [], turns: ['n1', 'n2'] },
    { notices: [], pieces: ['p1', 'p2'], turns: ['p1', 'p2'] },
    { notices: ['n1'], pieces: ['p1', 'p2'], turns: ['n1', 'p1', 'n1', 'p2'] },
    { notices: ['n1', 'n2', 'n3'], pieces: ['p1'], turns: ['n1', 'p1', 'n2', 'p1', 'n3', 'p1'] },
  ])('$notices and $pieces: $turns', ({ notices, pieces, turns }) => expect(names(notices, pieces)).toEqual(turns));
});
