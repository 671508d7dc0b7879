import type { DeclarationLine, DeclarationsPage, DueLine } from '../../shared/contract/desk/declarations.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import {
  DECLARATION_STATES,
  type DeclarationState,
  LISTED_KINDS,
  receiptNumber,
} from '../../shared/domain/declaration.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { declareBy, dueStanding } from '../../shared/rules/declaration-facts.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import {
  countStates,
  type DeclarationRow,
  declarationOfReceipt,
  declarationsIn,
  endingTenancies,
  openWithLimit,
} from '../store/declarations.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

const PAGE = 50;
const MOST_DUE = 200;
/** A tenancy that ends within so many days stands in the list of what is due: a design default. */
const LOOK_AHEAD_DAYS = 14;

/** Declarations in a state, a page at a time; nobody's name is in a line. */
export function listDeclarations(
  core: Core,
  session: Session,
  state: DeclarationState,
  page: number,
): Answer<DeclarationsPage, 'not-allowed'> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const counted = new Map(countStates(core.db).map(({ state: of, count }) => [of, count]));
  const counts = Object.fromEntries(DECLARATION_STATES.map((of) => [of, counted.get(of) ?? 0]));
  const lines = declarationsIn(core.db, state, page * PAGE, PAGE).map((row) => lineOf(core, row));
  return granted({
    lines,
    counts: counts as DeclarationsPage['counts'],
    pages: Math.ceil((counted.get(state) ?? 0) / PAGE),
  });
}

/** By the number on the receipt, however it was written down. */
export function findDeclaration(
  core: Core,
  session: Session,
  receipt: string,
): Answer<DeclarationLine, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const digits = receipt.normalize('NFKC').replace(/\D/g, '');
  const [, year, month, day, running] = /^(\d\d)(\d\d)(\d\d)(\d{4,6})$/.exec(digits) ?? [];
  const row = running && declarationOfReceipt(core.db, `20${year}-${month}-${day}`, Number(running));
  return row ? granted(lineOf(core, row)) : refused('not-found');
}

export function lineOf(core: Core, row: DeclarationRow): DeclarationLine {
  const { declarationId, kind, channel, state, reason, day, filedAt, corrections } = row;
  const by = declareBy(kind, day, core.calendar);
  return {
    ...{ declarationId, kind, channel, state, reason, day, filedAt, corrections },
    receipt: receiptNumber(row.receiptDay, row.running),
    limit: by === null ? null : { by, inTime: row.receiptDay <= by },
  };
}

/**
 * What has a limit and is not done (到期提醒): declarations not accepted yet, and tenancies that end and whose end the
 * landlord has not told. The most pressing first.
 */
export function listDue(core: Core, session: Session): Answer<DueLine[], 'not-allowed'> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const today = dayOf(core.clock());
  const open = openWithLimit(core.db, LISTED_KINDS, MOST_DUE).map((row) => ({
    row,
    why: row.state === 'returned' ? ('returned' as const) : ('to-review' as const),
    by: declareBy(row.kind, row.day, core.calendar),
  }));
  const ending = endingTenancies(core.db, addDays(today, LOOK_AHEAD_DAYS), MOST_DUE).map((row) => ({
    row,
    why: 'tenancy-ends' as const,
    by: declareBy('tenancy-end', row.leaseEnd ?? row.day, core.calendar),
  }));
  const due = [...open, ...ending].flatMap(({ row, why, by }) =>
    by === null ? [] : [{ ...lineOf(core, row), why, by, standing: dueStanding(by, today) }],
  );
  return granted(
    due.toSorted((a, b) => a.by.localeCompare(b.by) || a.receipt.localeCompare(b.receipt)).slice(0, MOST_DUE),
  );
}
