import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';

/** The Chinese texts of the common locale, for papers, logs and the command line. Throws on a missing key. */
export function loadTexts(
  resourcesDir: string,
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const common: unknown = JSON.parse(readFileSync(join(resourcesDir, 'locales/zh/common.json'), 'utf8'));
  const texts = createInstance({
    lng: 'zh',
    resources: { zh: { common: common as Record<string, string> } },
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
