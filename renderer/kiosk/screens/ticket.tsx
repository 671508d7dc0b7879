import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CareChoice } from '../care-choice.tsx';
import { useFactText } from '../fact-text.ts';
import { KeptLine } from '../fire/kept-line.tsx';
import { DoneButton, NumberCard } from '../number-card.tsx';
import { PaperLine } from '../paper-line.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { PlaceInLine } from '../place-in-line.tsx';
import { RefusalActions, RefusalWords } from '../refusal-notice.tsx';

/** The number of a plain queue. Takes no touch at first, so that ten quick taps give one number. */
export function Ticket({ now, act, secondsLeft, secondsOf = 1 }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const factText = useFactText();
  const { ticket, refusal, language } = now;
  if (ticket !== null) {
    const papers = (ticket.papers ?? []).map((fact) => factText({ fact, values: {} }));
    return (
      <Page now={now} act={act} title={t('ticket.title')} settle="long" onward={<DoneButton act={act} />}>
        <NumberCard number={ticket.number} secondsLeft={secondsLeft} secondsOf={secondsOf}>
          <p className="service">{ticket.serviceName[language]}</p>
          {ticket.booked !== undefined && (
            <p className="booked">
              <CalendarCheck aria-hidden className="icon" />
              <span>
                {t(ticket.booked.kept ? 'appointment.kept' : 'appointment.late', { time: ticket.booked.time })}
              </span>
            </p>
          )}
          <PlaceInLine ahead={ticket.ahead} wait={ticket.wait} />
          {ticket.kept !== undefined && <KeptLine kept={ticket.kept} />}
          {papers.length > 0 && (
            <p className="bring">{t('endorse.bring', { papers: papers.join(t('endorse.comma')) })}</p>
          )}
          <p className="remember">{t('ticket.remember')}</p>
          <PaperLine ticketId={ticket.ticketId} />
          <CareChoice now={now} act={act} />
        </NumberCard>
      </Page>
    );
  }
  return (
    <Page now={now} act={act} title={refusal === null ? t('ticket.pending') : t('refused.title')} settle="long">
      {refusal !== null && (
        <div className="refused" role="alert">
          <RefusalWords refusal={refusal} />
          <div className="actions">
            <RefusalActions now={now} act={act} refusal={refusal} />
          </div>
        </div>
      )}
    </Page>
  );
}
