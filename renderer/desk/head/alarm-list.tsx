import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';
import { useAlarms } from './use-alarms.ts';

/** The alarms with since when, and what to do about each. */
export function AlarmList() {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const alarms = useAlarms();
  return (
    <section className="card alarm-list" aria-labelledby="alarm-list">
      <h2 id="alarm-list">{t('alarm.title')}</h2>
      <Shown query={alarms}>
        {(all) =>
          all.length === 0 ? (
            <p className="good-line">
              <Check aria-hidden className="icon" />
              {t('alarm.none')}
            </p>
          ) : (
            <ul>
              {all.map(({ code, since }) => (
                <li key={code}>
                  <TriangleAlert aria-hidden className="icon" />
                  <div>
                    <strong>{t(`alarm.${code}`)}</strong>
                    <p>{t(`alarmHelp.${code}`)}</p>
                    <p className="hint">{t('alarm.since', { time: momentText(since, Date.now(), language) })}</p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
