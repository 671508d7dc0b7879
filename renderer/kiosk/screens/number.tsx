import { useTranslation } from 'react-i18next';
import { WaitText } from '../../parts/wait-text.tsx';
import { DoneButton, NumberCard } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** The number of a dispute that was just registered, and who will help. */
export function Registered({ now, act, secondsLeft, secondsOf = 1 }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ticket } = now;
  if (ticket === null) throw new Error('number: registered without a ticket');
  return (
    <Page now={now} act={act} title={t('number.title')} settle="long" onward={<DoneButton act={act} />}>
      <NumberCard number={ticket.number} secondsLeft={secondsLeft} secondsOf={secondsOf}>
        <p className="service">
          {ticket.mediatorName ? t('number.mediator', { name: ticket.mediatorName }) : t('number.anyone')}
        </p>
        <p className="ahead">{ticket.ahead === 0 ? t('ticket.next') : t('ticket.ahead', { people: ticket.ahead })}</p>
        {(ticket.ahead > 0 || ticket.wait === null) && (
          <p className="wait">
            <WaitText wait={ticket.wait} />
          </p>
        )}
        <p className="remember">{t('number.remember')}</p>
      </NumberCard>
    </Page>
  );
}
