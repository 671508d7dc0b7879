import { Hourglass, Star, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '../../../shared/contract/desk/tickets.ts';
import { MINUTE } from '../../../shared/domain/millis.ts';
import { useStationClock } from '../../parts/use-station-clock.ts';
import { waitMark } from '../../../shared/rules/wait-mark.ts';
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
              <Waited minutes={minutesSince(ticket.issuedAt, now)} told={ticket.toldMinutes} />
            </li>
          ))}
        </ul>
      )}
      <p className="today">{t('queue.today', { finished: line.today.finished, noShow: line.today.noShow })}</p>
    </section>
  );
}

/** Who waits longer than they were told, or soon will: in words and with a sign, not by colour alone. */
function Waited({ minutes, told }: { readonly minutes: number; readonly told: number | null }) {
  const { t } = useTranslation('desk');
  const mark = waitMark(minutes, told);
  const Sign = mark === 'late' ? TriangleAlert : Hourglass;
  return (
    <>
      <span className="waited">{t('queue.waited', { count: minutes })}</span>
      {mark !== 'in-time' && (
        <strong className={`wait-mark ${mark}`}>
          <Sign aria-hidden className="icon" />
          {told === null ? t('queue.longWait') : t(`queue.${mark}`, { minutes: told })}
        </strong>
      )}
    </>
  );
}
