import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../parts/use-names.ts';
import { CareChoice } from '../care-choice.tsx';
import { DoneButton, NumberCard } from '../number-card.tsx';
import { PaperLine } from '../paper-line.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { PlaceInLine } from '../place-in-line.tsx';

/** The number of a dispute that was just registered, and who will help. */
export function Registered({ now, act, secondsLeft, secondsOf = 1 }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const person = usePersonName();
  const { ticket } = now;
  if (ticket === null) throw new Error('number: registered without a ticket');
  return (
    <Page now={now} act={act} title={t('number.title')} settle="long" onward={<DoneButton act={act} />}>
      <NumberCard number={ticket.number} secondsLeft={secondsLeft} secondsOf={secondsOf}>
        <p className="service">
          {ticket.mediatorName ? t('number.mediator', { name: person(ticket.mediatorName) }) : t('number.anyone')}
        </p>
        <PlaceInLine ahead={ticket.ahead} wait={ticket.wait} />
        <p className="remember">{t('number.remember')}</p>
        <PaperLine ticketId={ticket.ticketId} />
        <CareChoice now={now} act={act} />
      </NumberCard>
    </Page>
  );
}
