import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '../../../shared/domain/opening-hours.ts';
import { dayGroups } from './hours-text.ts';

/** When a service is open, in one line. */
export function useHoursLine(): (hours: OpeningHours | null) => string {
  const { t } = useTranslation('desk');
  return (hours) => {
    if (hours === null) return t('setup.always');
    const lines = dayGroups(hours.week).map(({ first, last, spans }) => {
      const [from, to] = [t(`setup.weekday.${first}`), t(`setup.weekday.${last}`)];
      const days = first === last ? from : t('setup.daysTo', { first: from, last: to });
      return t('setup.dayLine', { days, spans });
    });
    return [...lines, ...(hours.keepsHolidays ? [t('setup.holidaysOff')] : [])].join(t('list.semicolon'));
  };
}
