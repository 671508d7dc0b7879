import { CalendarClock, CalendarOff, CalendarX, RotateCcw, TicketCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { WaitingNumber } from '../../parts/waiting-number.tsx';
import type { NoNumber } from '../appointment.ts';
import type { Journey } from '../journey-state.ts';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';

type Texts = ReturnType<typeof useTranslation<'kiosk'>>['t'];

/** Why there is no number for an appointment now, and what can be done instead. */
export function AppointmentTold({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { told } = now.appointment;
  if (told === null) throw new Error('appointment-told: nothing was told');
  const { title, said, advice, Icon } = wordsOf(told, t, now);
  return (
    <Page now={now} act={act} title={title} onward={<DoneButton act={act} />}>
      <div className="number-card appointment-told" role="status">
        <Icon aria-hidden className="icon" />
        <p className="ahead">{said}</p>
        {told.kind === 'used' && <WaitingNumber number={told.number} />}
        <p className="remember">{advice}</p>
        <p className="hint">{t('appointment.staff')}</p>
        <BigButton icon={RotateCcw} onPress={() => act({ tap: 'back' })}>
          {t('appointment.another')}
        </BigButton>
      </div>
    </Page>
  );
}

function wordsOf(told: NoNumber, t: Texts, { language }: Pick<Journey, 'language'>) {
  const { time } = told;
  switch (told.kind) {
    case 'too-early':
      return {
        title: t('appointment.tooEarlyTitle'),
        said: t('appointment.tooEarly', { time }),
        advice: t('appointment.tooEarlyDo', { from: told.from }),
        Icon: CalendarClock,
      };
    case 'other-day': {
      const when = { day: dayWords(told.day, language), time };
      return told.past
        ? {
            title: t('appointment.pastTitle'),
            said: t('appointment.past', when),
            advice: t('appointment.todayDo'),
            Icon: CalendarX,
          }
        : {
            title: t('appointment.otherDayTitle'),
            said: t('appointment.otherDay', when),
            advice: t('appointment.otherDayDo'),
            Icon: CalendarClock,
          };
    }
    case 'used':
      return {
        title: t('appointment.usedTitle'),
        said: t('appointment.used', { time }),
        advice: t('appointment.usedHint'),
        Icon: TicketCheck,
      };
    case 'cancelled':
      return {
        title: t('appointment.cancelledTitle'),
        said: t('appointment.cancelled', { day: dayWords(told.day, language), time }),
        advice: t('appointment.todayDo'),
        Icon: CalendarOff,
      };
  }
}
