import { STATION_FIGURES, type StationFigure } from '../domain/publicity.ts';

/** Fewer say nothing of a station, and might point at the one person they are about. */
export const LEAST_SHOWN = 5;

export interface ShownFigure {
  readonly figure: StationFigure;
  readonly count: number;
}

/** Which of the wished figures are shown, in the order a visitor understands them; empty: none is large enough. */
export const shownFigures = (
  wished: readonly StationFigure[],
  counts: Readonly<Record<StationFigure, number>>,
): ShownFigure[] =>
  STATION_FIGURES.filter((figure) => wished.includes(figure) && counts[figure] >= LEAST_SHOWN).map((figure) => ({
    figure,
    count: counts[figure],
  }));
