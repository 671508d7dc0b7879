import type { ShownPiece } from '../../shared/contract/kiosk/publicity.ts';
import {
  MOST_PIECES,
  type PublicityOrigin,
  type PublicityPiece,
  type PublicityPlace,
} from '../../shared/domain/publicity.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { addMonths, monthOf } from '../../shared/domain/station-month.ts';
import { isOnShow } from '../../shared/rules/publicity-on-show.ts';
import { shownFigures } from '../../shared/rules/station-results.ts';
import { audienceHere, hiddenPieces, ownPiecesFrom } from '../store/publicity.ts';
import { perChange } from './cached-per-change.ts';
import type { Core } from './core.ts';
import { packPieces } from './packs-here.ts';
import { stationResults } from './station-results.ts';

/** A piece (宣传内容) that this station has, wherever it comes from. */
export interface KnownPiece {
  readonly pieceId: string;
  readonly origin: PublicityOrigin;
  readonly piece: PublicityPiece;
}

/** All that are not over on `day`: the station's own first, since they are nearest to whoever stands here. */
export const knownPieces = (core: Core, day: StationDay): KnownPiece[] =>
  firstOfEach([
    ...ownPiecesFrom(core.db, day).map(({ pieceId, piece }) => ({ pieceId, origin: 'station' as const, piece })),
    ...packPieces(core)
      .filter(({ piece }) => piece.lastDay >= day)
      .map(({ pieceId, piece }) => ({ pieceId, origin: 'pack' as const, piece })),
    ...core.publicity.pieces.map(({ id, piece }) => ({ pieceId: id, origin: 'shipped' as const, piece })),
  ]);

/** Two packs may bring one piece; who takes it down means both. */
function firstOfEach(pieces: readonly KnownPiece[]): KnownPiece[] {
  const seen = new Map<string, KnownPiece>();
  for (const one of pieces) if (!seen.has(one.pieceId)) seen.set(one.pieceId, one);
  return [...seen.values()];
}

/** What is shown at a place today. */
export function publicityOnShow(core: Core, place: PublicityPlace): ShownPiece[] {
  const now = core.clock();
  const day = dayOf(now);
  // A key that is trusted no more is no fact: the pieces it signed must go all the same.
  return perChange(core.db, now, `publicity ${place} ${core.packKeys().join()}`, () => {
    const hidden = hiddenPieces(core.db);
    const showing = { day, place, audience: audienceHere(core.db) };
    return knownPieces(core, day)
      .filter(({ pieceId, piece }) => !hidden.has(pieceId) && isOnShow(piece, showing))
      .map((one) => asShown(core, one))
      .filter((shown) => shown !== null)
      .slice(0, MOST_PIECES);
  });
}

/** A piece with its figures counted; null: it has nothing to show. */
export function asShown(core: Core, { pieceId, origin, piece }: KnownPiece): ShownPiece | null {
  const { kind, audience, title } = piece;
  const shown = { pieceId, kind, origin, audience, title };
  if (piece.kind !== 'results')
    return { ...shown, body: { is: 'written', line: piece.line, text: piece.text, source: piece.source } };
  const now = core.clock();
  const month = addMonths(monthOf(dayOf(now)), -1);
  const figures = shownFigures(piece.figures, stationResults(core.db, month, now));
  return figures.length === 0 ? null : { ...shown, body: { is: 'results', month, figures } };
}
