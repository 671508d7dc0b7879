import { HOUR, type Millis } from '../../shared/domain/millis.ts';
import type { StationFigure } from '../../shared/domain/publicity.ts';
import { boundsOf, firstDayOf, lastDayOf, type StationMonth } from '../../shared/domain/station-month.ts';
import { figuresSettledBeforePolice } from '../../shared/rules/figures-settled-before-police.ts';
import { helpfulRatingsBetween } from '../store/consult-questions.ts';
import type { ReadDb } from '../store/database.ts';
import { endingsBetween } from '../store/endings.ts';
import { casesAcceptedIn } from '../store/figure-rows.ts';
import { visitsServedBetween } from '../store/visits.ts';

type Counts = Record<StationFigure, number>;
const KEPT = new WeakMap<ReadDb, { readonly of: string; readonly counts: Counts }>();

/**
 * What the station did in a month that is over (本站成绩). Counted once an hour: board and kiosk ask after every tap, and
 * the count looks at each number that was ever given.
 */
export function stationResults(db: ReadDb, month: StationMonth, now: Millis): Counts {
  const of = `${month} ${Math.floor(now / HOUR)}`;
  let kept = KEPT.get(db);
  if (kept?.of !== of) KEPT.set(db, (kept = { of, counts: count(db, month) }));
  return kept.counts;
}

/** As the head's figures count it. */
function count(db: ReadDb, month: StationMonth): Counts {
  const { from, to } = boundsOf(month);
  const { leads, disputes } = figuresSettledBeforePolice(endingsBetween(db, from, to));
  const cases = casesAcceptedIn(db, firstDayOf(month), lastDayOf(month));
  return {
    served: visitsServedBetween(db, from, to),
    answered: helpfulRatingsBetween(db, from, to),
    accepted: cases.length,
    agreed: cases.filter(({ agreed }) => agreed).length,
    'settled-before-police': leads + disputes,
  };
}
