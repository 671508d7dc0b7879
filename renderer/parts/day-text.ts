import type { Language } from '../../shared/domain/language.ts';
import { type StationDay, startOf, STATION_ZONE } from '../../shared/domain/station-day.ts';

const DAY: Record<Language, Intl.DateTimeFormat> = { zh: format('zh-CN'), en: format('en-GB') };

function format(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: STATION_ZONE, year: 'numeric', month: 'long', day: 'numeric' });
}

/** A day as people say it, with its year: 2026年12月1日. */
export const useDayText =
  (language: Language) =>
  (day: StationDay): string =>
    DAY[language].format(startOf(day));
