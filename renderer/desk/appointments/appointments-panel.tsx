import { CalendarPlus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentLine, AppointmentsView } from '../../../shared/contract/desk/appointments.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { useStationClock } from '../../parts/use-station-clock.ts';
import { usePlace } from '../desk-page.ts';
import { DayField } from '../fields/day-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { AppointmentRow } from './appointment-row.tsx';
import { BookDialog } from './book-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { stateNow } from './state-now.ts';
import { useAppointments } from './use-appointments.ts';

/** The appointments of a day (预约): who is expected, who came, who did not; how to give one out and call one off. */
export function AppointmentsPanel() {
  const { t } = useTranslation('desk');
  const [day, setDay] = usePlace<StationDay | null>('appointments-day', null);
  const appointments = useAppointments(day);
  const [booking, setBooking] = useState(false);
  const [cancelling, setCancelling] = useState<AppointmentLine | null>(null);
  return (
    <section className="appointments-panel" aria-label={t('appointments.title')} tabIndex={0}>
      <header>
        <DayField
          label={t('appointments.day')}
          openCalendar={t('day.open')}
          value={day ?? appointments.data?.today ?? null}
          onChange={setDay}
        />
        {day !== null && (
          <DeskButton look="quiet" onPress={() => setDay(null)}>
            {t('appointments.today')}
          </DeskButton>
        )}
        <DeskButton look="main" icon={CalendarPlus} onPress={() => setBooking(true)}>
          {t('appointments.book')}
        </DeskButton>
      </header>
      <Shown query={appointments}>{(view) => <Lists view={view} onCancel={setCancelling} />}</Shown>
      {booking && appointments.data !== undefined && (
        <BookDialog
          view={appointments.data}
          onAway={() => setBooking(false)}
          onBooked={({ day: booked }) => setDay(booked === appointments.data.today ? null : booked)}
        />
      )}
      {cancelling !== null && <CancelDialog line={cancelling} onAway={() => setCancelling(null)} />}
    </section>
  );
}

interface ListsProps {
  readonly view: AppointmentsView;
  readonly onCancel: (line: AppointmentLine) => void;
}

function Lists({ view, onCancel }: ListsProps) {
  const { t } = useTranslation('desk');
  const now = useStationClock(view.now);
  const rows = (lines: readonly AppointmentLine[], withDay: boolean) => (
    <ul>
      {lines.map((line) => (
        <AppointmentRow
          key={line.appointmentId}
          line={line}
          state={stateNow(line, now)}
          withDay={withDay}
          onCancel={() => onCancel(line)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {view.clashing.length > 0 && (
        <section className="clashing" aria-labelledby="appointments-clashing">
          <h2 id="appointments-clashing">
            <TriangleAlert aria-hidden className="icon" />
            {t('appointments.clashTitle')}
          </h2>
          <p className="hint">{t('appointments.clashHint')}</p>
          {rows(view.clashing, true)}
        </section>
      )}
      {view.lines.length === 0 ? (
        <p className="quiet-line">{t('appointments.none')}</p>
      ) : (
        <>
          <p className="hint">{t('appointments.count', { count: view.lines.length })}</p>
          {rows(view.lines, false)}
        </>
      )}
    </>
  );
}
