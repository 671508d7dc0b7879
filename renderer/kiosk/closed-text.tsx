import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfferedService } from '../../shared/contract/kiosk/tickets.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayWords } from '../parts/day-words.ts';

interface ClosedTextProps {
  readonly closed: NonNullable<OfferedService['closed']>;
  readonly language: Language;
}

/** Why a service gives no number now, and when it does again. */
export function ClosedText({ closed: { why, opens }, language }: ClosedTextProps) {
  const { t } = useTranslation('kiosk');
  return (
    <span className="closed">
      <CalendarClock aria-hidden className="icon" />
      <span>
        <strong>{t(`closed.${why}`)}</strong>
        <br />
        {opens === null ? t('closed.askStaff') : openingText(t, opens, language)}
      </span>
    </span>
  );
}

type Texts = ReturnType<typeof useTranslation<'kiosk'>>['t'];

function openingText(
  t: Texts,
  { inDays, day, time }: NonNullable<ClosedTextProps['closed']['opens']>,
  language: Language,
) {
  const allDay = time === '00:00';
  const clock = time.replace(/^0/, '');
  if (inDays === 0) return t('closed.today', { time: clock });
  if (inDays === 1) return allDay ? t('closed.tomorrowAllDay') : t('closed.tomorrow', { time: clock });
  const words = dayWords(day, language);
  return allDay ? t('closed.laterAllDay', { day: words }) : t('closed.later', { day: words, time: clock });
}
