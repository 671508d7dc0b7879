import type { BrokenSetup, ServiceSetup, ServiceWish } from '../../../shared/contract/desk/setup.ts';
import { WEEKDAYS } from '../../../shared/domain/opening-hours.ts';
import { LAST_NUMBER, numberRange, servicePrefix } from '../../../shared/domain/service.ts';
import { collidesWith, rangeSize } from '../../../shared/rules/number-ranges.ts';
import { spansFrom, spansText } from './hours-text.ts';

/** A service while it is being filled in: as typed, with what does not fit yet. */
export interface ServiceDraft {
  readonly serviceId: string | null;
  readonly zh: string;
  readonly en: string;
  readonly prefix: string;
  readonly minutes: string;
  readonly contingent: string;
  readonly from: string;
  readonly to: string;
  readonly timed: boolean;
  readonly week: readonly string[];
  readonly keepsHolidays: boolean;
}

const OFFICE_HOURS = '8:30-11:30 13:30-17:00';
const USUAL_WEEK = WEEKDAYS.map((day) => (day === 'sat' || day === 'sun' ? '' : OFFICE_HOURS));

/** A new service, under the first letter nobody uses. */
export function emptyDraft(all: readonly ServiceSetup[]): ServiceDraft {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const prefix = letters.find((letter) => all.every((one) => one.state === 'withdrawn' || one.prefix !== letter)) ?? '';
  return {
    ...{ serviceId: null, zh: '', en: '', prefix, minutes: '10', contingent: '', from: '1', to: '999' },
    ...{ timed: false, week: USUAL_WEEK, keepsHolidays: true },
  };
}

export const draftOfBroken = ({ serviceId, name }: BrokenSetup, all: readonly ServiceSetup[]): ServiceDraft => ({
  ...emptyDraft(all),
  serviceId,
  zh: name.zh,
  en: name.en,
});

export const draftOf = ({ serviceId, name, hours, ...service }: ServiceSetup): ServiceDraft => ({
  serviceId,
  zh: name.zh,
  en: name.en,
  prefix: service.prefix,
  minutes: String(service.usualMinutes),
  contingent: service.dailyContingent === null ? '' : String(service.dailyContingent),
  from: String(service.numbers.from),
  to: String(service.numbers.to),
  timed: hours !== null,
  week: hours?.week.map(spansText) ?? USUAL_WEEK,
  keepsHolidays: hours?.keepsHolidays ?? true,
});

/** What does not fit, field by field. */
export interface Faults {
  readonly prefix: boolean;
  readonly minutes: boolean;
  readonly contingent: boolean;
  readonly range: boolean;
  readonly days: readonly boolean[];
  readonly neverOpen: boolean;
  readonly collides: ServiceSetup | undefined;
}

const rangeOf = ({ from, to }: ServiceDraft) => numberRange.safeParse({ from: Number(from), to: Number(to) }).data;

/** The most numbers a day that the range has. */
export const mostOf = (draft: ServiceDraft): number => {
  const range = rangeOf(draft);
  return range === undefined ? LAST_NUMBER : rangeSize(range);
};

export function faultsOf(draft: ServiceDraft, all: readonly ServiceSetup[]): Faults {
  const numbers = rangeOf(draft);
  const { prefix, serviceId, timed, week } = draft;
  const [minutes, contingent] = [Number(draft.minutes), Number(draft.contingent)];
  return {
    prefix: !servicePrefix.safeParse(prefix).success,
    minutes: !Number.isInteger(minutes) || minutes < 1 || minutes > 480,
    contingent: draft.contingent !== '' && (contingent < 1 || contingent > mostOf(draft)),
    range: numbers === undefined,
    days: week.map((day) => timed && spansFrom(day) === undefined),
    neverOpen: timed && week.every((day) => spansFrom(day)?.length === 0),
    collides: numbers && collidesWith({ serviceId: serviceId ?? '', prefix, numbers }, all),
  };
}

/** Undefined while something is missing or does not fit. */
export function wishOf(draft: ServiceDraft, all: readonly ServiceSetup[]): ServiceWish | undefined {
  const faults = faultsOf(draft, all);
  const numbers = rangeOf(draft);
  const zh = draft.zh.trim();
  const misfit = faults.prefix || faults.minutes || faults.contingent || faults.neverOpen || faults.days.includes(true);
  if (zh === '' || misfit || faults.collides !== undefined || numbers === undefined) return undefined;
  return {
    serviceId: draft.serviceId,
    name: { zh, en: draft.en.trim() || zh },
    prefix: draft.prefix,
    usualMinutes: Number(draft.minutes),
    hours: draft.timed
      ? { week: draft.week.map((day) => spansFrom(day) ?? []), keepsHolidays: draft.keepsHolidays }
      : null,
    dailyContingent: draft.contingent === '' ? null : Number(draft.contingent),
    numbers,
  };
}
