import type { FireAnswer } from '../domain/fire.ts';
import { dayOf, type StationDay } from '../domain/station-day.ts';
import type { Millis } from '../domain/millis.ts';
import { addDays } from './working-days.ts';

/** What mending something depends on. */
export interface Mendable {
  readonly id: string;
  readonly weight: number;
  readonly mendDays: number;
}

/** What was last answered, and since when it has been so. */
export interface StandingAnswer {
  readonly item: string;
  readonly answer: FireAnswer;
  readonly since: Millis;
}

/** Something that is not in order yet. */
export interface OpenItem {
  readonly item: string;
  readonly answer: 'no' | 'unsure';
  /** The day until which we advise to mend it; null: ask first. */
  readonly by: StationDay | null;
}

export interface FireStanding {
  readonly inOrder: number;
  readonly of: number;
  /** What to mend first stands first; what to ask about comes after. */
  readonly open: readonly OpenItem[];
}

/**
 * How a place stands by what was answered: what is not in order, the gravest first, then the soonest, then as in the
 * table. Days run from when it was first found: coming back late does not give more time. An answer to something the
 * table no longer asks counts for nothing.
 */
export function fireStanding(table: readonly Mendable[], answers: readonly StandingAnswer[]): FireStanding {
  const asked = table.flatMap((row) => {
    const last = answers.find(({ item }) => item === row.id);
    return last === undefined ? [] : [{ row, ...last }];
  });
  const open = asked
    .filter(({ answer }) => answer !== 'yes')
    .toSorted(
      (a, b) =>
        Number(a.answer === 'unsure') - Number(b.answer === 'unsure') ||
        b.row.weight - a.row.weight ||
        (a.answer === 'no' ? a.row.mendDays - b.row.mendDays : 0),
    )
    .map(
      ({ row, answer, since }): OpenItem => ({
        item: row.id,
        answer: answer === 'no' ? 'no' : 'unsure',
        by: answer === 'no' ? addDays(dayOf(since), row.mendDays) : null,
      }),
    );
  return { inOrder: asked.length - open.length, of: asked.length, open };
}
