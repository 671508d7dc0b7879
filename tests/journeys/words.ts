import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance } from 'i18next';
import type { Language } from '../../shared/domain/language.ts';

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const NAMESPACES = ['common', 'kiosk', 'desk', 'board'] as const;

const read = (language: Language, namespace: string): Record<string, string> =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../resources/locales/${language}/${namespace}.json`, import.meta.url)),
      'utf8',
    ),
  ) as Record<string, string>;

/** The texts a person sees, so that a journey says what it taps and not how it is marked up. Keys as `desk:queue.recall`. */
export function wordsOf(language: Language): Words {
  const texts = createInstance({
    lng: language,
    ns: [...NAMESPACES],
    defaultNS: 'common',
    resources: {
      [language]: Object.fromEntries(NAMESPACES.map((namespace) => [namespace, read(language, namespace)])),
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void texts.init();
  const text = texts.t as unknown as (key: string, values: object) => string;
  return (key, values = {}) => {
    if (!texts.exists(key, { ...values })) throw new Error(`there is no text ${key}`);
    return text(key, { ...values });
  };
}
