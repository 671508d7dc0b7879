import { asMillis, HOUR, MINUTE, SECOND } from '../../../shared/domain/millis.ts';
import { type StationDay, startOf } from '../../../shared/domain/station-day.ts';
import type { Seat, Visit } from '../../../shared/domain/visit.ts';
import { inRank } from '../../../shared/rules/counter-rank.ts';
import type { RecordedDay } from '../../../shared/rules/learn-wait-habits.ts';
import type { Chance } from './chance.ts';
import { LAST_NUMBER, OPENS, type SimulatedCounter, type SimulatedStation } from './simulated-station.ts';

/** A counter as its day goes on; all times in ms of the day. */
interface Desk {
  readonly counter: SimulatedCounter;
  /** How fast whoever sits there today is. */
  readonly pace: number;
  readonly pauses: { readonly from: number; readonly lasts: number }[];
  /** Busy, away or not open yet until then. */
  readyAt: number;
  seatedSince: number | null;
}

/** For each open counter. */
const MOST_WAITING = 7;

type Written = { -readonly [part in keyof Visit]: Visit[part] };
type Happening = { readonly at: number; readonly comes: string } | { readonly at: number; readonly desk: Desk };

/** Lets one day happen and gives its record: what the ledger would hold, and nothing more. */
export function playDay(station: SimulatedStation, day: StationDay, chance: Chance): RecordedDay {
  const midnight = startOf(day);
  const moment = (at: number) => asMillis(midnight + Math.round(at));
  const visits: Written[] = [];
  const seats: Seat[] = [];
  const line: Written[] = [];
  const desks = station.counters.map((counter) => makeDesk(counter, chance));
  const happenings: Happening[] = [...arrivals(station, chance), ...desks.flatMap(planOf)];
  const maySee = ({ counter }: Desk, { serviceId }: Written) => counter.serves.includes(serviceId);

  const call = (desk: Desk, at: number, who: Written) => {
    line.splice(line.indexOf(who), 1);
    who.counterId = desk.counter.counterId;
    who.calledAt = moment(at);
    who.noShow = chance.next() < station.noShowShare;
    const left = at + (who.noShow ? (1 + 1.5 * chance.next()) * MINUTE : visitTime(station, desk, who, at, chance));
    who.endedAt = moment(left);
    desk.readyAt = left + 35 * SECOND * chance.around(0.6);
    happenings.push({ at: desk.readyAt, desk });
  };
  const leave = (desk: Desk, at: number) => {
    if (desk.seatedSince !== null)
      seats.push({ counterId: desk.counter.counterId, from: moment(desk.seatedSince), to: moment(at) });
    desk.seatedSince = null;
  };
  const turnTo = (desk: Desk, at: number) => {
    const stays = desk.counter === station.counters[0] && line.length > 0;
    const pause = desk.pauses.findIndex(({ from }) => from <= at);
    if (at >= desk.counter.closes && !stays) {
      desk.readyAt = Number.POSITIVE_INFINITY;
      leave(desk, at);
    } else if (pause >= 0) {
      const [{ lasts } = { lasts: 0 }] = desk.pauses.splice(pause, 1);
      desk.readyAt = at + lasts;
      happenings.push({ at: desk.readyAt, desk });
      leave(desk, at);
    } else {
      desk.seatedSince ??= at;
      const who = inRank(line, desk.counter.ranked, ({ issuedAt }) => issuedAt).find((one) => maySee(desk, one));
      if (who !== undefined) call(desk, at, who);
    }
  };

  for (let next = soonest(happenings); next !== undefined; next = soonest(happenings)) {
    const { at } = next;
    if ('desk' in next) {
      if (at >= next.desk.readyAt) turnTo(next.desk, at);
      continue;
    }
    // Who sees so many before them goes home again and takes no number.
    if (line.length >= MOST_WAITING * desks.filter(({ seatedSince }) => seatedSince !== null).length + 3) continue;
    const who: Written = {
      serviceId: next.comes,
      issuedAt: moment(at),
      calledAt: null,
      endedAt: null,
      counterId: null,
      noShow: false,
    };
    visits.push(who);
    line.push(who);
    const idle = desks.find((desk) => desk.seatedSince !== null && desk.readyAt <= at && maySee(desk, who));
    if (idle !== undefined) call(idle, at + 15 * SECOND * chance.around(0.5), who);
  }
  return { day, visits, seats };
}

function soonest(happenings: Happening[]): Happening | undefined {
  let first = 0;
  happenings.forEach(({ at }, place) => {
    if (at < (happenings[first]?.at ?? 0)) first = place;
  });
  return happenings.splice(first, 1)[0];
}

function makeDesk(counter: SimulatedCounter, chance: Chance): Desk {
  const { opens, closes, lunch } = counter;
  const pauses = Array.from({ length: chance.between(0, 2) }, () => ({
    from: opens + (closes - opens) * (0.1 + 0.8 * chance.next()),
    lasts: (6 + 14 * chance.next()) * MINUTE,
  }));
  if (lunch !== null) pauses.push({ from: lunch, lasts: (45 + 20 * chance.next()) * MINUTE });
  const late = counter.opens === OPENS ? 0 : chance.between(0, 15) * MINUTE;
  // Now and then somebody is ill and the counter stays empty; never one of the first two.
  const ill = Number(counter.counterId) > 2 && chance.next() < 0.05;
  return {
    counter,
    pace: chance.around(0.12),
    pauses,
    readyAt: ill ? Number.POSITIVE_INFINITY : opens + late,
    seatedSince: null,
  };
}

const planOf = (desk: Desk): Happening[] =>
  [desk.readyAt, ...desk.pauses.map(({ from }) => from), desk.counter.closes]
    .filter(Number.isFinite)
    .map((at) => ({ at, desk }));

function arrivals({ arrivals: perHour, services }: SimulatedStation, chance: Chance): Happening[] {
  const most = Math.max(...perHour);
  // More on some days than on others.
  const crowd = chance.around(0.12);
  const shares = services.reduce((sum, { share }) => sum + share, 0);
  const all: Happening[] = [];
  for (let at = OPENS - 10 * MINUTE; at < LAST_NUMBER; at += chance.after(HOUR / (most * crowd))) {
    if (chance.next() * most > (perHour[Math.floor(at / HOUR)] ?? 0)) continue;
    let which = chance.next() * shares;
    const comes = services.find(({ share }) => (which -= share) < 0) ?? services[0];
    if (comes !== undefined) all.push({ at, comes: comes.serviceId });
  }
  return all;
}

function visitTime(station: SimulatedStation, desk: Desk, { serviceId }: Written, at: number, chance: Chance): number {
  const service = station.services.find((one) => one.serviceId === serviceId);
  if (service === undefined) throw new Error(`no service ${serviceId}`);
  const median = service.medians[Math.floor(at / HOUR)] ?? 0;
  return (20 + 20 * chance.next()) * SECOND + median * desk.pace * chance.around(service.spread);
}
