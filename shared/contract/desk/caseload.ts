import { z } from 'zod';
import { category } from '../../domain/dispute.ts';
import { limitName } from '../../domain/dispute-limit.ts';
import { stationDay } from '../../domain/station-day.ts';
import { stationMonth } from '../../domain/station-month.ts';
import { intakeSource } from '../../domain/intake.ts';
import { DUE_KINDS } from '../../rules/due-today.ts';
import { COMPARED } from '../../rules/mediation-figures.ts';
import { nothing, procedure } from '../procedure.ts';
import { disputeLine } from './disputes.ts';

/** Something to do today; no name and no phone: they stand in the file. Texts: `promise.due.<kind>`. */
export const dueLine = z.object({
  disputeId: z.uuid(),
  number: z.string(),
  /** Numbers begin anew every day. */
  openedOn: stationDay,
  category,
  limit: limitName,
  lastDay: stationDay,
  kind: z.enum(DUE_KINDS),
});
export type DueLine = z.infer<typeof dueLine>;

const count = z.int().nonnegative();
const rate = z.number().min(0).max(1).nullable();
const share = { accepted: count, succeeded: count };

/** A month in numbers (调解数据). Rates are shares of one; null: nothing to count from. */
export const monthFigures = z.object({
  accepted: count,
  succeeded: count,
  amountFen: count,
  successRate: rate,
  due: count,
  performed: count,
  performanceRate: rate,
  averageDays: z.number().nonnegative().nullable(),
  limitsPassed: count,
  bySource: z.array(z.object({ code: intakeSource, ...share })),
  byCategory: z.array(z.object({ code: category, ...share })),
  /** Now less the month before; rates as shares of one. */
  change: z.record(z.enum(COMPARED), z.number().nullable()),
});
export type MonthFiguresView = z.infer<typeof monthFigures>;

/** The work that waits, and what came of it. */
export const caseloadContract = {
  /** Mine, what is late first (今天要办). */
  today: procedure(nothing, z.array(dueLine), ['signed-out']),
  /** All that are late or nearly so, the most urgent first; the head alone. */
  urgent: procedure(nothing, z.array(disputeLine), ['signed-out', 'not-allowed']),
  figures: procedure(z.object({ month: stationMonth }), monthFigures, ['signed-out', 'not-allowed']),
};
