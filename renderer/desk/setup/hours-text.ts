import { daySpans, type DaySpans, WEEKDAYS } from '../../../shared/domain/opening-hours.ts';

/** Hours as they are typed, `8:30-11:30 13:30-17:00`, and as they are shown. Empty: closed. */
const SPAN = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/;

/** Undefined: it does not say hours. Whatever dash, colon or comma a keyboard gives is understood. */
export function spansFrom(typed: string): DaySpans | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[–—−~至到]/g, '-')
    .replaceAll(/\s*-+\s*/g, '-');
  const spans = plain
    .split(/[\s,、;和]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const found = SPAN.exec(one);
      return { from: minuteOf(found?.[1], found?.[2]), to: minuteOf(found?.[3], found?.[4]) };
    });
  return daySpans.safeParse(spans).data;
}

/** Not a number, where it is no time of a day. */
const minuteOf = (hour: string | undefined, minute = '0'): number => {
  const [hours, minutes] = [Number(hour), Number(minute)];
  return minutes < 60 ? hours * 60 + minutes : Number.NaN;
};

const timeText = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

export const spansText = (spans: DaySpans): string =>
  spans.map(({ from, to }) => `${timeText(from)}-${timeText(to)}`).join(' ');

/** Neighbouring days with the same hours, as one line each; closed days are left out. */
export interface DayGroup {
  readonly first: (typeof WEEKDAYS)[number];
  readonly last: (typeof WEEKDAYS)[number];
  readonly spans: string;
}

export function dayGroups(week: readonly DaySpans[]): DayGroup[] {
  const groups: DayGroup[] = [];
  let joins = false;
  WEEKDAYS.forEach((day, at) => {
    const spans = spansText(week[at] ?? []);
    const before = groups.at(-1);
    if (spans !== '' && joins && before?.spans === spans) groups[groups.length - 1] = { ...before, last: day };
    else if (spans !== '') groups.push({ first: day, last: day, spans });
    joins = spans !== '';
  });
  return groups;
}
