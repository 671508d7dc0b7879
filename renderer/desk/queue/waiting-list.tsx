import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '../../../shared/contract/desk/tickets.ts';
import { MINUTE } from '../../../shared/domain/millis.ts';
import { useStationClock } from '../../parts/use-station-clock.ts';
import { minutesSince } from '../moment-text.ts';
import { useNameOf } from '../use-language.ts';

/** Who waits, first come first; numbers only. */
export function WaitingList({ line }: { readonly line: LineView }) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const now = useStationClock(line.now, MINUTE / 4);
  return (
    <section className="waiting-list" aria-labelledby="waiting-list">
      <h2 id="waiting-list">{t('queue.waiting', { count: line.waiting.length })}</h2>
      {line.waiting.length === 0 ? (
        <p className="quiet-line">{t('queue.nobodyWaiting')}</p>
      ) : (
        // A list that scrolls must be reachable by key.
        <ul tabIndex={0} aria-labelledby="waiting-list">
          {line.waiting.map((ticket) => (
            <li key={ticket.ticketId} className={ticket.forMe ? 'for-me' : ''}>
              <strong className="number">{ticket.number}</strong>
              <span className="service">{nameOf(ticket.serviceName)}</span>
              {ticket.forMe && (
                <span className="mark">
                  <Star aria-hidden className="icon" />
                  {t('queue.forYou')}
                </span>
              )}
              <span className="waited">{t('queue.waited', { count: minutesSince(ticket.issuedAt, now) })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="today">{t('queue.today', { finished: line.today.finished, noShow: line.today.noShow })}</p>
    </section>
  );
}
