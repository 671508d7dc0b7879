import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineView, RestingTicket } from '../../../shared/contract/desk/tickets.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import { REJOIN_BEHIND } from '../../../shared/rules/queue-order.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { minutesSince } from '../moment-text.ts';
import type { Deed } from './use-queue-action.ts';

interface RestingListProps {
  readonly line: LineView;
  readonly now: Millis;
  /** My counter is open and free. */
  readonly mayCall: boolean;
  readonly onSend: (deed: Deed) => void;
}

/** Who is neither in line nor at a counter: aside for a while, passed by, or given up. Nobody of them is called by itself. */
export function RestingList({ line: { aside, missed }, now, mayCall, onSend }: RestingListProps) {
  const { t } = useTranslation('desk');
  return (
    <>
      {aside.length > 0 && (
        <details className="resting" open>
          <summary>{t('queue.aside', { count: aside.length })}</summary>
          <ul>
            {aside.map((ticket) => (
              <Resting key={ticket.ticketId} ticket={ticket} now={now}>
                <DeskButton disabled={!mayCall} onPress={() => onSend({ deed: 'fetch', ticketId: ticket.ticketId })}>
                  {t('queue.fetch')}
                </DeskButton>
              </Resting>
            ))}
          </ul>
        </details>
      )}
      {missed.length > 0 && (
        <details className="resting">
          <summary>{t('queue.missed', { count: missed.length })}</summary>
          <p className="hint">{t('queue.rejoinHint', { people: REJOIN_BEHIND })}</p>
          <ul>
            {missed.map((ticket) => (
              <Resting key={ticket.ticketId} ticket={ticket} now={now}>
                <DeskButton onPress={() => onSend({ deed: 'rejoin', ticketId: ticket.ticketId })}>
                  {t('queue.rejoin')}
                </DeskButton>
              </Resting>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Resting({
  ticket,
  now,
  children,
}: {
  readonly ticket: RestingTicket;
  readonly now: Millis;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <li>
      <strong className="number">{ticket.number}</strong>
      <span>{common(`ticketState.${ticket.state}`)}</span>
      <span className="waited">{t('queue.since', { count: minutesSince(ticket.since, now) })}</span>
      {children}
    </li>
  );
}
