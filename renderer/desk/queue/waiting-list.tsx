import { CalendarCheck, HeartHandshake, Hourglass, Siren, Star, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineView, WaitingTicket } from '../../../shared/contract/desk/tickets.ts';
import { type Millis, MINUTE } from '../../../shared/domain/millis.ts';
import { clockTime } from '../../../shared/domain/station-day.ts';
import { waitMark } from '../../../shared/rules/wait-mark.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { minutesSince } from '../moment-text.ts';
import { useNameOf } from '../use-language.ts';

interface WaitingListProps {
  readonly line: LineView;
  readonly now: Millis;
  readonly onChoose: (ticket: WaitingTicket) => void;
  readonly children: ReactNode;
}

/** Who waits, in turn; numbers only. */
export function WaitingList({ line, now, onChoose, children }: WaitingListProps) {
  const { t } = useTranslation('desk');
  return (
    <section className="waiting-list" aria-labelledby="waiting-list">
      <h2 id="waiting-list">{t('queue.waiting', { count: line.waiting.length })}</h2>
      {line.waiting.length === 0 ? (
        <p className="quiet-line">{t('queue.nobodyWaiting')}</p>
      ) : (
        // A list that scrolls must be reachable by key.
        <ul tabIndex={0} aria-labelledby="waiting-list">
          {line.waiting.map((ticket) => (
            <Waiting key={ticket.ticketId} ticket={ticket} now={now} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {children}
      <MyDay today={line.today} />
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

function Waiting({
  ticket,
  now,
  onChoose,
}: { readonly ticket: WaitingTicket } & Pick<WaitingListProps, 'now' | 'onChoose'>) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  return (
    <li className={ticket.forMe ? 'for-me' : ''}>
      <strong className="number">{ticket.number}</strong>
      <span className="service">
        {nameOf(ticket.serviceName)}
        {ticket.priority !== null && (
          <span className={`priority ${ticket.priority}`}>
            {ticket.priority === 'emergency' ? (
              <Siren aria-hidden className="icon" />
            ) : (
              <HeartHandshake aria-hidden className="icon" />
            )}
            {t(`queue.priority.${ticket.priority}`)}
          </span>
        )}
        {ticket.appointmentAt !== null && (
          <span className="booked-for">
            <CalendarCheck aria-hidden className="icon" />
            {t('queue.booked', { time: clockTime(ticket.appointmentAt).slice(0, 5) })}
          </span>
        )}
        {ticket.forMe && (
          <span className="mark">
            <Star aria-hidden className="icon" />
            {t('queue.forYou')}
          </span>
        )}
      </span>
      <Waited minutes={minutesSince(ticket.issuedAt, now)} told={ticket.toldMinutes} />
      <DeskButton
        look="quiet"
        label={t('queue.chooseNumber', { number: ticket.number })}
        onPress={() => onChoose(ticket)}
      >
        {t('queue.choose')}
      </DeskButton>
    </li>
  );
}

/** What came of my day, and what my visits took on average. */
function MyDay({ today }: Pick<LineView, 'today'>) {
  const { t } = useTranslation('desk');
  const { finished, noShow, waitMs, walkMs, serveMs } = today;
  const minutes = (ms: number | null) => (ms === null ? t('queue.noFigure') : (ms / MINUTE).toFixed(1));
  return (
    <p className="today">
      {t('queue.today', { finished, noShow })}
      {finished > 0 && (
        <span>{t('queue.averages', { wait: minutes(waitMs), walk: minutes(walkMs), serve: minutes(serveMs) })}</span>
      )}
    </p>
  );
}
