import { DAY, MINUTE } from '../../../shared/domain/millis.ts';
import { dayOf, startOf, stationDay } from '../../../shared/domain/station-day.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { expectedWait } from '../../../shared/rules/expected-wait.ts';
import {
  learnPastDays,
  learnToday,
  type PastDays,
  type RecordedDay,
  type StationOutline,
} from '../../../shared/rules/learn-wait-habits.ts';
import { lineWhenIssued } from '../../../shared/rules/replay-line.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { averageMinutes, naiveWait } from './naive-wait.ts';
import { playDay } from './play-day.ts';
import { type SimulatedStation, simulatedStation } from './simulated-station.ts';

/** One person who took a number: what they were told, what the usual estimate says, and how long they waited; minutes. */
export interface JudgedWait {
  readonly waited: number;
  readonly low: number;
  readonly high: number;
  readonly naive: number;
}

export interface District {
  readonly seed: number;
  readonly stations: number;
  readonly daysBefore: number;
  readonly daysJudged: number;
  /** Each counter takes some services before others. */
  readonly ranked?: boolean;
}

const FIRST_DAY = stationDay.parse('2026-09-01');

/** Replays each judged day on what was recorded until that moment, never on what the simulation knows. */
export const judgeDistrict = ({ seed, stations, daysBefore, daysJudged, ranked = false }: District): JudgedWait[] =>
  Array.from({ length: stations }, (_, at) => chanceFrom(seed * 1_000 + at)).flatMap((chance) =>
    judgeStation(simulatedStation(chance, ranked), chance, daysBefore, daysJudged),
  );

function judgeStation(station: SimulatedStation, chance: Chance, daysBefore: number, daysJudged: number): JudgedWait[] {
  const outline: StationOutline = {
    usualMinutes: new Map(station.services.map(({ serviceId, usualMinutes }) => [serviceId, usualMinutes])),
    counters: station.counters,
  };
  const days = Array.from({ length: daysBefore + daysJudged }, (_, at) =>
    playDay(station, dayOf(asMillis(startOf(FIRST_DAY) + at * DAY)), chance),
  );
  return days.slice(daysBefore).flatMap((day, at) => {
    const past = days.slice(at, at + daysBefore);
    return judgeDay(day, learnPastDays(past, outline), averageMinutes(past.flatMap(({ visits }) => visits)), outline);
  });
}

function judgeDay(
  { visits, seats }: RecordedDay,
  past: PastDays,
  averages: ReadonlyMap<string, number>,
  outline: StationOutline,
): JudgedWait[] {
  return visits.flatMap((visit) => {
    const line = lineWhenIssued({ visits, seats, counters: outline.counters }, visit);
    const ended = visits.filter(({ endedAt }) => endedAt !== null && endedAt <= line.now);
    const told = expectedWait(line, learnToday(past, ended, outline));
    if (told === null || visit.calledAt === null) return [];
    return { ...told, waited: (visit.calledAt - visit.issuedAt) / MINUTE, naive: naiveWait(line, averages) };
  });
}
