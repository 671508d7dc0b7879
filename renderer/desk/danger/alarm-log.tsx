import { useTranslation } from 'react-i18next';
import { SECOND } from '../../../shared/domain/millis.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { Shown } from '../fields/shown.tsx';
import { DangersOf, WhereAndWhen } from './danger-banner.tsx';
import { useDangerAlarms } from './use-danger-alarms.ts';

/** Today's alarms for the head: who went, and after how long. */
export function AlarmLog() {
  const { t } = useTranslation('desk');
  const person = usePersonName();
  const after = (ms: number) => {
    const seconds = Math.round(ms / SECOND);
    return seconds < 60
      ? t('dangerAlarm.seconds', { count: seconds })
      : t('dangerAlarm.minutes', { count: Math.round(seconds / 60) });
  };
  return (
    <section className="card alarm-log" aria-labelledby="alarm-log">
      <h2 id="alarm-log">{t('dangerAlarm.today')}</h2>
      <Shown query={useDangerAlarms()}>
        {(alarms) =>
          alarms.length === 0 ? (
            <p className="hint">{t('dangerAlarm.none')}</p>
          ) : (
            <ul>
              {alarms.map((alarm) => (
                <li key={alarm.alarmId}>
                  <strong>
                    <WhereAndWhen alarm={alarm} />
                  </strong>
                  <DangersOf alarm={alarm} />
                  <p className="hint">
                    {alarm.answeredBy === null || alarm.answeredAfterMs === null
                      ? t('dangerAlarm.unanswered')
                      : t('dangerAlarm.answered', {
                          name: person(alarm.answeredBy),
                          after: after(alarm.answeredAfterMs),
                        })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
