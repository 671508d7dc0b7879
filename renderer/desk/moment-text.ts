import type { Language } from '../../shared/domain/language.ts';
import { asMillis, MINUTE } from '../../shared/domain/millis.ts';
import { clockTime, dayOf, STATION_ZONE } from '../../shared/domain/station-day.ts';

const DAY_AND_TIME: Record<Language, Intl.DateTimeFormat> = { zh: format('zh-CN'), en: format('en-GB') };

function format(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: STATION_ZONE,
    month: locale === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** The time alone for today, with the date for any other day. */
export const momentText = (at: number, now: number, language: Language): string =>
  dayOf(asMillis(at)) === dayOf(asMillis(now))
    ? clockTime(asMillis(at)).slice(0, 5)
    : DAY_AND_TIME[language].format(at);

/** Whole minutes since then; never negative, whatever the clocks say. */
export const minutesSince = (then: number, now: number): number => Math.max(0, Math.floor((now - then) / MINUTE));
