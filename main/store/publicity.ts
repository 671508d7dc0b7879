import { AUDIENCES, type Audience, type PublicityPiece } from '../../shared/domain/publicity.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import {
  publicityAudienceSet,
  publicityPosted,
  publicityPutBack,
  publicityTakenDown,
} from '../../shared/facts/publicity.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, row, rows } from './statement.ts';

/** Pieces of the station itself (宣传内容), which of all pieces are taken down here, and who comes here. */
export const publicity: Projection = {
  tables: ['publicity_piece', 'publicity_hidden', 'publicity_audience'],
  ddl: `
    CREATE TABLE publicity_piece (
      piece_id TEXT PRIMARY KEY, piece TEXT NOT NULL, last_day TEXT NOT NULL,
      posted_seq INTEGER NOT NULL, changed_seq INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE publicity_hidden (piece_id TEXT PRIMARY KEY, hidden_seq INTEGER NOT NULL) STRICT;
    CREATE TABLE publicity_audience (one INTEGER PRIMARY KEY CHECK (one = 1), groups TEXT NOT NULL) STRICT;
  `,
  apply: [
    on(publicityPosted, (tx, { pieceId, piece }, { seq }) =>
      change(
        tx,
        `INSERT INTO publicity_piece (piece_id, piece, last_day, posted_seq, changed_seq) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (piece_id) DO UPDATE SET piece = excluded.piece, last_day = excluded.last_day,
           changed_seq = excluded.changed_seq`,
        pieceId,
        JSON.stringify(piece),
        piece.lastDay,
        seq,
        seq,
      ),
    ),
    on(publicityTakenDown, (tx, { pieceId }, { seq }) => {
      // One of the station's own is gone for good; one from elsewhere is kept out until it is put back.
      if (change(tx, 'DELETE FROM publicity_piece WHERE piece_id = ?', pieceId) === 0)
        change(
          tx,
          'INSERT INTO publicity_hidden (piece_id, hidden_seq) VALUES (?, ?) ON CONFLICT (piece_id) DO NOTHING',
          pieceId,
          seq,
        );
    }),
    on(publicityPutBack, (tx, { pieceId }) => change(tx, 'DELETE FROM publicity_hidden WHERE piece_id = ?', pieceId)),
    on(publicityAudienceSet, (tx, { groups }) =>
      change(
        tx,
        'INSERT INTO publicity_audience (one, groups) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET groups = excluded.groups',
        JSON.stringify(groups),
      ),
    ),
  ],
};

export interface OwnPieceRow {
  readonly pieceId: string;
  readonly piece: PublicityPiece;
  /** The fact that posted it first: the order in which pieces are shown. */
  readonly postedSeq: number;
}

/** Those that are not over on `day`, those to come too, in the order they were first posted. */
export const ownPiecesFrom = (db: ReadDb, day: StationDay): OwnPieceRow[] =>
  rows<{ piece_id: string; piece: string; posted_seq: number }>(
    db,
    'SELECT piece_id, piece, posted_seq FROM publicity_piece WHERE last_day >= ? ORDER BY posted_seq',
    day,
  ).map(({ piece_id, piece, posted_seq }) => ({
    pieceId: piece_id,
    piece: JSON.parse(piece) as PublicityPiece,
    postedSeq: posted_seq,
  }));

/** Pieces from elsewhere that are not shown here. */
export const hiddenPieces = (db: ReadDb): ReadonlySet<string> =>
  new Set(rows<{ piece_id: string }>(db, 'SELECT piece_id FROM publicity_hidden').map(({ piece_id }) => piece_id));

/** Who comes to this station: everybody, until the head says otherwise. */
export function audienceHere(db: ReadDb): readonly Audience[] {
  const found = row<{ groups: string }>(db, 'SELECT groups FROM publicity_audience');
  return found === undefined ? AUDIENCES : ['everyone', ...(JSON.parse(found.groups) as Audience[])];
}
