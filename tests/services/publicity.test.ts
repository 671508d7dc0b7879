import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import {
  listPublicity,
  postPiece,
  previewPiece,
  putBackPiece,
  setAudienceHere,
  takeDownPiece,
} from '../../main/services/edit-publicity.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { publicityOnShow } from '../../main/services/publicity-on-show.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { callNext } from '../../main/services/call-next.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { MOST_PIECES, type PublicityPiece, publicityPiece } from '../../shared/domain/publicity.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { asStaff } from '../make/people.ts';
import { makePiece, makeResults } from '../make/publicity.ts';

async function makeDesk() {
  const station = await makeStation();
  const sessions = openSessions(station.core, () => 1_000 * HOUR);
  const clerk = asStaff(station.core, sessions, '8001');
  const post = (piece: Parameters<typeof postPiece>[2]['piece'], pieceId: string | null = null) =>
    postPiece(station.core, clerk, { pieceId, piece });
  const posted = (piece: PublicityPiece = makePiece()) => {
    const answer = post(piece);
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value.pieceId;
  };
  const own = (place: 'kiosk' | 'board' = 'kiosk') =>
    publicityOnShow(station.core, place).filter(({ origin }) => origin === 'station');
  return { ...station, sessions, clerk, post, posted, own };
}

describe('a piece of the station', () => {
  test('is on kiosk and board from its first day to its last, and after a restart', async () => {
    const { clock, own, posted, reopen } = await makeDesk();
    posted(makePiece({ firstDay: stationDay.parse('2026-11-24'), lastDay: stationDay.parse('2026-11-25') }));
    const seen = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) => {
      clock.set(`${day}T10:00:00+08:00`);
      return own().length;
    });
    expect(seen).toEqual([0, 1, 1, 0]);
    clock.set('2026-11-25T10:00:00+08:00');
    const again = reopen();
    expect(showBoard(again).publicity.some(({ origin }) => origin === 'station')).toBe(true);
    expect(checkReplay(again.db)).toBe('equal');
  });

  test('is only where it was meant to be', async () => {
    const { own, posted } = await makeDesk();
    posted(makePiece({ places: ['board'] }));
    expect(own('board')).toHaveLength(1);
    expect(own('kiosk')).toHaveLength(0);
  });

  test('is changed under its own name and keeps its place', async () => {
    const { own, post, posted } = await makeDesk();
    const first = posted();
    posted();
    const title = { zh: '改过的标题', en: 'Changed' };
    expect(post(makePiece({ title }), first)).toEqual({ ok: true, value: { pieceId: first } });
    expect(own().map((one) => one.title.zh)).toEqual(['改过的标题', makePiece().title.zh]);
  });

  test('that is taken down is gone, and cannot be taken down twice', async () => {
    const { core, clerk, own, posted } = await makeDesk();
    const pieceId = posted();
    expect(takeDownPiece(core, clerk, pieceId)).toMatchObject({ ok: true });
    expect(own()).toEqual([]);
    expect(takeDownPiece(core, clerk, pieceId)).toEqual({ ok: false, refusal: 'not-found' });
  });

  test.each([
    {
      what: 'that ends before it begins',
      piece: makePiece({ lastDay: stationDay.parse('2025-12-31') }),
      refusal: 'bad-day',
    },
    {
      what: 'with a mobile number in it',
      piece: makePiece({ line: { zh: '有事打 138 0000 0009', en: 'Call us' } }),
      refusal: 'still-personal',
    },
  ])('$what is refused', async ({ piece, refusal }) => {
    const { post, own } = await makeDesk();
    expect(post(piece)).toEqual({ ok: false, refusal });
    expect(own()).toEqual([]);
  });

  test('may name the landline of an office', async () => {
    const { post } = await makeDesk();
    expect(post(makePiece({ line: { zh: '有事打 0577-00000000', en: 'Call us' } }))).toMatchObject({ ok: true });
  });

  test('beyond the most that anybody would see is refused', async () => {
    const { post } = await makeDesk();
    for (let nth = 0; nth < MOST_PIECES; nth++) expect(post(makePiece())).toMatchObject({ ok: true });
    expect(post(makePiece())).toEqual({ ok: false, refusal: 'too-many-pieces' });
  });

  test('is nobody else’s to write', async () => {
    const { core, sessions, own } = await makeDesk();
    const mediator = asStaff(core, sessions, '7001');
    expect(postPiece(core, mediator, { pieceId: null, piece: makePiece() })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });
    expect(own()).toEqual([]);
  });
});

describe('a piece that ships', () => {
  const shipped = ({ core }: Pick<Awaited<ReturnType<typeof makeDesk>>, 'core'>) =>
    publicityOnShow(core, 'kiosk').filter(({ origin }) => origin === 'shipped');

  test('is there without anybody doing anything, after the station’s own', async () => {
    const desk = await makeDesk();
    expect(shipped(desk).length).toBeGreaterThanOrEqual(14);
    desk.posted();
    expect(publicityOnShow(desk.core, 'kiosk')[0]?.origin).toBe('station');
  });

  test('is hidden by the desk, put back by it, and cannot be changed by it', async () => {
    const desk = await makeDesk();
    const { core, clerk, post } = desk;
    const hides = 'fraud-safe-account';
    const shown = () => shipped(desk).some(({ pieceId }) => pieceId === hides);
    expect(takeDownPiece(core, clerk, hides)).toMatchObject({ ok: true });
    expect(shown()).toBe(false);
    expect(putBackPiece(core, clerk, hides)).toMatchObject({ ok: true });
    expect(shown()).toBe(true);
    expect(post(makePiece(), hides)).toEqual({ ok: false, refusal: 'not-found' });
  });
});

describe('who comes here', () => {
  test('decides what is shown, and what is for everyone is shown anyway', async () => {
    const { core, clerk, own, posted } = await makeDesk();
    posted(makePiece({ audience: ['riders'], title: { zh: '给骑手', en: 'Riders' } }));
    posted(makePiece({ audience: ['everyone'], title: { zh: '给大家', en: 'All' } }));
    expect(own()).toHaveLength(2);
    setAudienceHere(core, clerk, ['parents']);
    expect(own().map((one) => one.title.zh)).toEqual(['给大家']);
    const listed = listPublicity(core, clerk);
    expect(
      listed.ok && listed.value.pieces.filter(({ origin }) => origin === 'station').map(({ state }) => state),
    ).toEqual(['not-for-here', 'on-show']);
  });
});

describe('what the station did last month', () => {
  async function served(count: number) {
    const desk = await makeDesk();
    const { core, clock, sessions, clerk } = desk;
    clock.set('2026-11-23T09:00:00+08:00');
    openCounter(
      core,
      sessions,
      clerk.staffId,
      demoSeed.counters.find(({ serves }) => serves.includes('consultation'))?.counterId ?? '',
    );
    for (let nth = 0; nth < count; nth++) {
      takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
      const called = callNext(core, clerk.staffId);
      if (!called.ok) throw new Error(called.refusal);
      moveTicket(core, clerk.staffId, called.value.ticketId, 'finish');
    }
    clock.set('2026-12-01T09:00:00+08:00');
    return desk;
  }

  test('is counted when it is shown', async () => {
    const { posted, own } = await served(6);
    posted(makeResults());
    expect(own()[0]?.body).toEqual({ is: 'results', month: '2026-11', figures: [{ figure: 'served', count: 6 }] });
  });

  test('is not shown while the figures are small', async () => {
    const { core, clerk, posted, own } = await served(4);
    posted(makeResults());
    expect(own()).toEqual([]);
    expect(previewPiece(core, clerk, makeResults())).toEqual({ ok: true, value: { shown: null } });
  });
});

test.each([
  { what: 'a title that does not fit', piece: makePiece({ title: { zh: '长'.repeat(21), en: 'x' } }) },
  { what: 'a line with a break', piece: makePiece({ line: { zh: '一\n二', en: 'x' } }) },
  { what: 'no source', piece: makePiece({ source: { zh: '', en: 'x' } }) },
  { what: 'nobody it is for', piece: makePiece({ audience: [] }) },
])('a piece with $what is not one', ({ piece }) => expect(publicityPiece.safeParse(piece).success).toBe(false));
