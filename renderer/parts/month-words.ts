import type { Language } from '../../shared/domain/language.ts';
import type { StationMonth } from '../../shared/domain/station-month.ts';

const WORDS: Record<Language, Intl.DateTimeFormat> = { zh: words('zh-CN'), en: words('en-GB') };

function words(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' });
}

/** A month as it is said: 2026年11月, November 2026. */
export const monthWords = (month: StationMonth, language: Language): string =>
  WORDS[language].format(Date.parse(`${month}-01T00:00:00Z`));
