import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlaceName } from '../../parts/use-names.ts';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage, useNameOf } from '../use-language.ts';

/** Which dialects were needed and not there, the most often missed first. */
export function MissingCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  const missing = useQuery(ask.matching.missing.queryOptions({ input: {}, meta: { nouns: ['dispute'] } }));
  return (
    <section className="card missing-card" aria-labelledby="missing-card">
      <h2 id="missing-card">{t('missing.title')}</h2>
      <p className="hint">{t('missing.hint')}</p>
      <Shown query={missing}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('missing.none')}</p>
          ) : (
            <ul>
              {all.map(({ dialect, count, lastAt, lastHome }) => (
                <li key={dialect?.id ?? ''}>
                  {t('missing.line', {
                    dialect: dialect === null ? t('missing.unnamed') : nameOf(dialect.name),
                    count,
                    at: momentText(lastAt, Date.now(), language),
                    home: placeName(lastHome),
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
