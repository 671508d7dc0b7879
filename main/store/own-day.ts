import type { StationDay } from '../../shared/domain/station-day.ts';
import type { TicketState, Undoable } from '../../shared/domain/ticket.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { ReadDb } from './database.ts';
import { row } from './statement.ts';

/** One member of staff's own day at the counter: what came of it, and the tap that could be taken back. */
export interface OwnDay {
  readonly finished: number;
  readonly noShow: number;
  /** What the visits that were finished took on average, in ms; null before the first. */
  readonly waitMs: number | null;
  readonly walkMs: number | null;
  readonly serveMs: number | null;
}

const NOTHING_YET: OwnDay = { finished: 0, noShow: 0, waitMs: null, walkMs: null, serveMs: null };

/** Who was carried over has waited a night and is left out of the average wait; who was served at once, of the walk. */
export const ownDay = (db: ReadDb, day: StationDay, staffId: string): OwnDay =>
  row<OwnDay>(
    db,
    `SELECT count(*) FILTER (WHERE state = 'finished') AS finished,
       count(*) FILTER (WHERE state = 'no-show') AS noShow,
       CAST(avg(wait_ms) FILTER (WHERE state = 'finished' AND day = line_day) AS INTEGER) AS waitMs,
       CAST(avg(walk_ms) FILTER (WHERE state = 'finished' AND serving_at IS NOT NULL) AS INTEGER) AS walkMs,
       CAST(avg(serve_ms) FILTER (WHERE state = 'finished') AS INTEGER) AS serveMs
     FROM ticket WHERE line_day = ? AND staff_id = ?`,
    day,
    staffId,
  ) ?? NOTHING_YET;

export interface LastTap {
  readonly ticketId: string;
  readonly step: Undoable;
  readonly at: Millis;
  /** Where the ticket was before, and where it is sent back to. */
  readonly stateBefore: TicketState;
  readonly counterId: string;
}

/** The last tap of a member of staff that nobody has built on since. */
export const lastTapOf = (db: ReadDb, staffId: string): LastTap | undefined =>
  row(
    db,
    `SELECT ticket_id AS ticketId, step, at, state AS stateBefore, at_counter AS counterId FROM ticket_before
     WHERE by_staff = ? ORDER BY seq DESC LIMIT 1`,
    staffId,
  );
