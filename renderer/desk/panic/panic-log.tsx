import { useTranslation } from 'react-i18next';
import type { Panic } from '../../../shared/contract/desk/panic.ts';
import { SECOND } from '../../../shared/domain/millis.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';
import { WhoAndWhere } from './panic-banner.tsx';
import { usePanics } from './use-panics.ts';

/** Today's silent alarms for the head: who went, after how long, how it ended. One's own is not told on one's own screen. */
export function PanicLog() {
  const { t } = useTranslation('desk');
  return (
    <section className="card panic-log" aria-labelledby="panic-log">
      <h2 id="panic-log">{t('panic.today')}</h2>
      <p className="hint">{t('panic.how')}</p>
      <Shown query={usePanics()}>
        {(panics) => {
          const told = panics.filter(({ mine, ended }) => !mine || ended !== null);
          return told.length === 0 ? (
            <p className="hint">{t('panic.none')}</p>
          ) : (
            <ul>
              {told.map((panic) => (
                <li key={panic.alarmId}>
                  <strong>
                    <WhoAndWhere panic={panic} />
                  </strong>
                  <Course panic={panic} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}

function Course({ panic: { coming, ended } }: { readonly panic: Panic }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const person = usePersonName();
  const nameOr = (name: string | null) => (name === null ? t('panic.somebody') : person(name));
  return (
    <>
      {coming.map(({ name, afterMs }, nth) => (
        // In the order they came; nobody comes twice.
        <p key={nth}>{t('panic.came', { name: nameOr(name), seconds: Math.round(afterMs / SECOND) })}</p>
      ))}
      <p className="hint">
        {ended === null
          ? t('panic.open')
          : t(`panic.ended.${ended.as}`, {
              name: nameOr(ended.by),
              time: momentText(ended.at, Date.now(), language),
            })}
      </p>
    </>
  );
}
