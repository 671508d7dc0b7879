import { useMutation } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as newId } from 'uuid';
import type { AppointmentLine, AppointmentsView } from '../../../shared/contract/desk/appointments.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DayField } from '../fields/day-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { BookedDialog } from './booked-dialog.tsx';
import { SlotChoice } from './slot-choice.tsx';

interface BookDialogProps {
  readonly view: AppointmentsView;
  readonly onAway: () => void;
  readonly onBooked: (line: AppointmentLine) => void;
}

interface Wish {
  /** Of this form: however often it is sent, one is booked. */
  readonly requestId: string;
  readonly serviceId: string | null;
  readonly day: StationDay;
  readonly at: Millis | null;
}

/** Gives out a time: service, day, time. No name and no phone are asked. */
export function BookDialog({ view, onAway, onBooked }: BookDialogProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const { services, today, lastDay, day: shown } = view;
  const empty = (): Wish => ({
    requestId: newId(),
    serviceId: services.length === 1 ? (services[0]?.serviceId ?? null) : null,
    day: shown < today || shown > lastDay ? today : shown,
    at: null,
  });
  const [wish, setWish] = useState(empty);
  const book = useMutation(ask.appointments.book.mutationOptions({ onSuccess: onBooked }));
  if (book.isSuccess)
    return (
      <BookedDialog
        line={book.data}
        onAway={onAway}
        onAnother={() => {
          setWish({ ...empty(), serviceId: wish.serviceId, day: wish.day });
          book.reset();
        }}
      />
    );
  const { requestId, serviceId, day, at } = wish;
  return (
    <AskDialog
      title={t('appointments.bookTitle')}
      onAway={onAway}
      actions={
        <>
          <DeskButton look="quiet" onPress={onAway}>
            {common('action.cancel')}
          </DeskButton>
          <DeskButton
            look="main"
            icon={CalendarCheck}
            disabled={serviceId === null || at === null}
            pending={book.isPending}
            onPress={() => serviceId !== null && at !== null && book.mutate({ requestId, serviceId, at })}
          >
            {t('appointments.confirm')}
          </DeskButton>
        </>
      }
    >
      <p className="hint">{t('appointments.noName')}</p>
      <div className="side-by-side">
        <SelectField
          label={t('appointments.service')}
          value={serviceId}
          choices={services.map((one) => ({ value: one.serviceId, text: nameOf(one.name) }))}
          onChange={(chosen) => setWish({ ...wish, serviceId: chosen, at: null })}
        />
        <DayField
          label={t('appointments.dayFor')}
          openCalendar={t('day.open')}
          value={day}
          earliest={today}
          latest={lastDay}
          onChange={(chosen) => chosen !== null && setWish({ ...wish, day: chosen, at: null })}
        />
      </div>
      {serviceId !== null && (
        <SlotChoice serviceId={serviceId} day={day} at={at} onChoose={(chosen) => setWish({ ...wish, at: chosen })} />
      )}
      <RefusalLine error={book.error} />
    </AskDialog>
  );
}
