import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';

/** The time limits that run, the nearest first; amber and red in words as well as in colour. */
export function LimitsStrip({ file: { limits, today } }: { readonly file: Pick<DisputeFile, 'limits' | 'today'> }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  if (limits.length === 0) return null;
  return (
    <ul className="limits" aria-label={t('limits.title')}>
      {limits.map(({ limit, lastDay, urgency }) => (
        <li key={limit} className={`limit ${urgency}`}>
          <AlarmClock aria-hidden className="icon" />
          {t(urgency === 'red' ? 'limits.passed' : lastDay === today ? 'limits.today' : 'limits.until', {
            limit: common(`limit.${limit}`),
            day: lastDay,
          })}
        </li>
      ))}
    </ul>
  );
}
