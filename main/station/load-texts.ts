import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';

/** The texts of the common locale, for papers, logs and the command line; Chinese unless told. Throws on a missing key. */
export function loadTexts(
  resourcesDir: string,
  language: Language = 'zh',
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const common: unknown = JSON.parse(readFileSync(join(resourcesDir, `locales/${language}/common.json`), 'utf8'));
  const texts = createInstance({
    lng: language,
    resources: { [language]: { common: common as Record<string, string> } },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void texts.init();
  // Keys come from codes at run time here; the screens' keys are checked by the compiler.
  const text = texts.t as unknown as (key: string, values: object) => string;
  return (key, values = {}) => {
    if (!texts.exists(key)) throw new Error(`there is no text ${key}`);
    return text(key, { ...values });
  };
}
