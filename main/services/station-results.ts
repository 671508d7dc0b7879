import type { StationFigure } from '../../shared/domain/publicity.ts';
import { boundsOf, firstDayOf, lastDayOf, type StationMonth } from '../../shared/domain/station-month.ts';
import { figuresSettledBeforePolice } from '../../shared/rules/figures-settled-before-police.ts';
import { helpfulRatingsBetween } from '../store/consult-questions.ts';
import type { ReadDb } from '../store/database.ts';
import { endingsBetween } from '../store/endings.ts';
import { casesAcceptedIn } from '../store/figure-rows.ts';
import { visitsServedBetween } from '../store/visits.ts';

/** What the station did in a month (本站成绩), counted as the head's figures count it. */
export function stationResults(db: ReadDb, month: StationMonth): Record<StationFigure, number> {
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
