import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/rules/desk-rights.ts';
import { useMe } from '../desk-page.ts';
import { useAlarms } from './use-alarms.ts';

/** Says on every part of the desk that something is wrong; who is not the head is asked to tell the head. */
export function AlarmStrip() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const { data: alarms = [] } = useAlarms();
  const isHead = may(me.roles, 'sync');
  return (
    <div role="alert" className="alarm-strip">
      {alarms.length > 0 && (
        <p>
          <TriangleAlert aria-hidden className="icon" />
          <span>
            {alarms.map(({ code }) => t(`alarm.${code}`)).join(' ')}
            {!isHead && ` ${t('alarm.tellHead')}`}
          </span>
        </p>
      )}
    </div>
  );
}
