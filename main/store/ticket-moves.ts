import type { Undoable } from '../../shared/domain/ticket.ts';
import { appointmentCheckedIn } from '../../shared/facts/appointment.ts';
import {
  ticketCalled,
  ticketFinished,
  ticketMarkedNoShow,
  ticketRecalled,
  ticketServingStarted,
} from '../../shared/facts/ticket.ts';
import {
  ticketCalledOutOfTurn,
  ticketCancelled,
  ticketCarriedOver,
  ticketFetched,
  ticketLapsed,
  ticketParked,
  ticketPrioritised,
  ticketRejoined,
  ticketStepUndone,
  ticketTransferred,
} from '../../shared/facts/ticket-life.ts';
import type { Tx } from './database.ts';
import { type AppliedFact, type Application, on } from './projection.ts';
import { change, changeOne } from './statement.ts';

/** What each step of a ticket's life, after its number was given, does to its row. */
interface AtCounter {
  readonly ticketId: string;
  readonly counterId: string;
  readonly staffId: string;
}

/** What the state that ends took goes where it belongs; time aside is never time served. */
export const ADD_UP = `
  wait_ms = wait_ms + iif(state = 'waiting', @at - since, 0),
  walk_ms = walk_ms + iif(state = 'called', @at - since, 0),
  serve_ms = serve_ms + iif(state = 'serving', @at - since, 0),
  aside_ms = aside_ms + iif(state = 'parked', @at - since, 0), since = @at`;

/** Keeps the ticket as it is, so that this tap can be taken back. */
function remember(tx: Tx, step: Undoable, { ticketId, counterId, staffId }: AtCounter, { time, seq }: AppliedFact) {
  forget(tx, ticketId);
  changeOne(
    tx,
    'INSERT INTO ticket_before SELECT ?, ?, ?, ?, ?, ticket.* FROM ticket WHERE ticket_id = ?',
    step,
    staffId,
    counterId,
    time,
    seq,
    ticketId,
  );
}

/** Somebody has acted on the ticket: the last tap can no longer be taken back. */
function forget(tx: Tx, ticketId: string): void {
  change(tx, 'DELETE FROM ticket_before WHERE ticket_id = ?', ticketId);
}

function call(tx: Tx, step: 'call' | 'fetch', data: AtCounter, fact: AppliedFact): void {
  remember(tx, step, data, fact);
  changeOne(
    tx,
    `UPDATE ticket SET ${ADD_UP}, state = 'called', counter_id = @counterId, staff_id = @staffId, called_at = @at,
       calls = 1, named_staff = NULL, named_counter = NULL
     WHERE ticket_id = @ticketId AND state = @from`,
    { at: fact.time, ...data, from: step === 'call' ? 'waiting' : 'parked' },
  );
}

export const afterIssue: readonly Application[] = [
  on(appointmentCheckedIn, (tx, { ticketId, lineAt }) => {
    changeOne(tx, `UPDATE ticket SET line_at = ? WHERE ticket_id = ? AND state = 'waiting'`, lineAt, ticketId);
  }),
  on(ticketCalled, (tx, data, fact) => call(tx, 'call', data, fact)),
  on(ticketCalledOutOfTurn, (tx, data, fact) => call(tx, 'call', data, fact)),
  on(ticketFetched, (tx, data, fact) => call(tx, 'fetch', data, fact)),
  on(ticketRecalled, (tx, data) => {
    forget(tx, data.ticketId);
    changeOne(tx, `UPDATE ticket SET calls = calls + 1 WHERE ticket_id = ? AND state = 'called'`, data.ticketId);
  }),
  on(ticketServingStarted, (tx, data, fact) => {
    remember(tx, 'start', data, fact);
    changeOne(
      tx,
      `UPDATE ticket SET ${ADD_UP}, state = 'serving', serving_at = coalesce(serving_at, @at)
       WHERE ticket_id = @ticketId AND state = 'called'`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketFinished, (tx, data, fact) => {
    remember(tx, 'finish', data, fact);
    // Finished without a start: they were served from the call on.
    changeOne(
      tx,
      `UPDATE ticket SET serve_ms = serve_ms + @at - since, since = @at, state = 'finished', ended_at = @at
       WHERE ticket_id = @ticketId AND state IN ('called', 'serving')`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketMarkedNoShow, (tx, data, fact) => {
    remember(tx, 'no-show', data, fact);
    // Nobody walked: the time the counter waited is nobody's.
    changeOne(
      tx,
      `UPDATE ticket SET since = @at, state = 'no-show', ended_at = @at
       WHERE ticket_id = @ticketId AND state IN ('called', 'serving')`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketParked, (tx, data, fact) => {
    remember(tx, 'park', data, fact);
    changeOne(
      tx,
      `UPDATE ticket SET ${ADD_UP}, state = 'parked' WHERE ticket_id = @ticketId AND state IN ('called', 'serving')`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketTransferred, (tx, data, fact) => {
    remember(tx, 'transfer', data, fact);
    changeOne(
      tx,
      `UPDATE ticket SET ${ADD_UP}, state = 'waiting', service_id = @serviceId, named_counter = @toCounter,
         named_staff = @toStaff, counter_id = NULL, staff_id = NULL
       WHERE ticket_id = @ticketId AND state IN ('called', 'serving')`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketStepUndone, (tx, { ticketId, step }) => {
    const kept = `service_id, state, counter_id, staff_id, called_at, calls, serving_at, ended_at, line_at, placed,
      priority, named_staff, named_counter, since, wait_ms, walk_ms, serve_ms, aside_ms`;
    changeOne(
      tx,
      `UPDATE ticket SET (${kept}) = (SELECT ${kept} FROM ticket_before WHERE ticket_id = @ticketId)
       WHERE ticket_id = @ticketId
         AND EXISTS (SELECT 1 FROM ticket_before WHERE ticket_id = @ticketId AND step = @step)`,
      { ticketId, step },
    );
    forget(tx, ticketId);
  }),
  on(ticketRejoined, (tx, data, fact) => {
    forget(tx, data.ticketId);
    changeOne(
      tx,
      `UPDATE ticket SET since = @at, state = 'waiting', line_at = @lineAt, placed = @seq, counter_id = NULL,
         staff_id = NULL, ended_at = NULL
       WHERE ticket_id = @ticketId AND state IN ('no-show', 'cancelled')`,
      { at: fact.time, seq: fact.seq, ...data },
    );
  }),
  on(ticketCancelled, (tx, data, fact) => {
    forget(tx, data.ticketId);
    changeOne(
      tx,
      `UPDATE ticket SET ${ADD_UP}, state = 'cancelled', ended_at = @at
       WHERE ticket_id = @ticketId AND state IN ('waiting', 'parked')`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketPrioritised, (tx, data) => {
    forget(tx, data.ticketId);
    changeOne(tx, 'UPDATE ticket SET priority = ? WHERE ticket_id = ?', data.priority, data.ticketId);
  }),
  on(ticketCarriedOver, (tx, data, fact) => {
    forget(tx, data.ticketId);
    changeOne(
      tx,
      `UPDATE ticket SET ${ADD_UP}, state = 'waiting', line_day = @day, counter_id = NULL, staff_id = NULL
       WHERE ticket_id = @ticketId`,
      { at: fact.time, ...data },
    );
  }),
  on(ticketLapsed, (tx, data, fact) => {
    forget(tx, data.ticketId);
    changeOne(tx, `UPDATE ticket SET since = @at, state = 'lapsed', ended_at = @at WHERE ticket_id = @ticketId`, {
      at: fact.time,
      ...data,
    });
  }),
];

export const afterIssueHelpers = [remember, forget, call];
