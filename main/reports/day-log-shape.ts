/** One value of a log: text, a count or minutes, or nothing. */
export type Cell = string | number | null;

/** A day's log, ready to be written in any format. */
export interface DayLog {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
