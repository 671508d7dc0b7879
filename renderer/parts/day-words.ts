import type { Language } from '../../shared/domain/language.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';

const WORDS: Record<Language, Intl.DateTimeFormat> = { zh: words('zh-CN', 'long'), en: words('en-GB', 'short') };

function words(locale: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month, day: 'numeric', weekday: 'short' });
}

/** A day as it is said: 12月1日周二, Tue, 1 Dec. */
export const dayWords = (day: StationDay, language: Language): string =>
  WORDS[language].format(Date.parse(`${day}T00:00:00Z`));
