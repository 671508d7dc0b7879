import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { useDayText } from '../../parts/day-text.ts';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';
import { useAlarms } from './use-alarms.ts';

/** The alarms with since when, and what to do about each. */
export function AlarmList() {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const dayText = useDayText(language);
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
              {all.map(({ code, since, endsAt }) => (
                <li key={code}>
                  <TriangleAlert aria-hidden className="icon" />
                  <div>
                    <strong>{t(`alarm.${code}`)}</strong>
                    <p>{t(`alarmHelp.${code}`)}</p>
                    <p className="hint">
                      {endsAt === undefined
                        ? t('alarm.since', { time: momentText(since, Date.now(), language) })
                        : t('alarm.ends', { day: dayText(dayOf(asMillis(endsAt))) })}
                    </p>
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
