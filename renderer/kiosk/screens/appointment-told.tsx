import { CalendarClock, CalendarOff, CalendarX, House, RotateCcw, TicketCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { WaitingNumber } from '../../parts/waiting-number.tsx';
import type { NoNumber } from '../appointment.ts';
import type { Journey } from '../journey.ts';
import { Page, type ScreenProps } from '../page.tsx';

type Texts = ReturnType<typeof useTranslation<'kiosk'>>['t'];

/** Why there is no number for an appointment now, and what can be done instead. */
export function AppointmentTold({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { told } = now.appointment;
  if (told === null) throw new Error('appointment-told: nothing was told');
  const { title, text, Icon } = wordsOf(told, t as Texts, now);
  return (
    <Page
      now={now}
      act={act}
      title={title}
      onward={
        <BigButton look="main" icon={House} onPress={() => act({ tap: 'done' })}>
          {t('common:action.home')}
        </BigButton>
      }
    >
      <div className="number-card appointment-told" role="status">
        <Icon aria-hidden className="icon" />
        <p className="ahead">{text}</p>
        {told.kind === 'used' && (
          <>
            <WaitingNumber number={told.number} />
            <p className="remember">{t('appointment.usedHint')}</p>
          </>
        )}
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
        text: t('appointment.tooEarly', { time, from: told.from }),
        Icon: CalendarClock,
      };
    case 'other-day': {
      const when = { day: dayWords(told.day, language), time };
      return told.past
        ? { title: t('appointment.pastTitle'), text: t('appointment.past', when), Icon: CalendarX }
        : { title: t('appointment.otherDayTitle'), text: t('appointment.otherDay', when), Icon: CalendarClock };
    }
    case 'used':
      return { title: t('appointment.usedTitle'), text: t('appointment.used', { time }), Icon: TicketCheck };
    case 'cancelled':
      return {
        title: t('appointment.cancelledTitle'),
        text: t('appointment.cancelled', { day: dayWords(told.day, language), time }),
        Icon: CalendarOff,
      };
  }
}
