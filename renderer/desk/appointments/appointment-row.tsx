import { useMutation } from '@tanstack/react-query';
import { CalendarClock, CalendarOff, CircleCheck, CircleX, Printer, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppointmentLine } from '../../../shared/contract/desk/appointments.ts';
import { type AppointmentState, spacedCode } from '../../../shared/domain/appointment.ts';
import { clockTime } from '../../../shared/domain/station-day.ts';
import { dayWords } from '../../parts/day-words.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage, useNameOf } from '../use-language.ts';

const SIGNS = { expected: CalendarClock, arrived: CircleCheck, missed: CircleX, cancelled: CalendarOff } as const;

interface AppointmentRowProps {
  readonly line: AppointmentLine;
  readonly state: AppointmentState;
  readonly withDay: boolean;
  readonly onCancel: () => void;
}

/** One appointment: when, for what, by which code, and what became of it. */
export function AppointmentRow({ line, state, withDay, onCancel }: AppointmentRowProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const language = useLanguage();
  const time = clockTime(line.at).slice(0, 5);
  const Sign = SIGNS[state];
  return (
    <li className={`appointment ${state}`}>
      <p className="when">
        {withDay && <span>{dayWords(line.day, language)}</span>}
        <strong>{time}</strong>
      </p>
      <div className="what">
        <p>
          <span>{nameOf(line.serviceName)}</span>
          <span className="code">
            {t('appointments.code')} <strong>{spacedCode(line.code)}</strong>
          </span>
        </p>
        <p className="state">
          <Sign aria-hidden className="icon" />
          {common(`appointmentState.${state}`)}
          {line.number !== null && <strong>{line.number}</strong>}
          {line.cameLate && <span>{t('appointments.late')}</span>}
        </p>
        {line.clash !== null && state === 'expected' && (
          <p className="clash">
            <TriangleAlert aria-hidden className="icon" />
            {common(`appointmentClash.${line.clash}`)}
          </p>
        )}
      </div>
      {state === 'expected' && (
        <div className="steps">
          {line.clash === null && <PrintSlip line={line} time={time} />}
          <DeskButton look="quiet" icon={X} label={t('appointments.cancelOf', { time })} onPress={onCancel}>
            {t('appointments.cancel')}
          </DeskButton>
        </div>
      )}
    </li>
  );
}

/** Puts code and time on paper, where a receipt printer is set. */
export function PrintSlip({
  line: { appointmentId },
  time,
}: Pick<AppointmentRowProps, 'line'> & { readonly time: string }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const print = useMutation(ask.appointments.print.mutationOptions());
  return (
    <div className="print-slip">
      <DeskButton
        look="quiet"
        icon={Printer}
        label={t('appointments.printOf', { time })}
        pending={print.isPending}
        onPress={() => print.mutate({ appointmentId })}
      >
        {t('appointments.print')}
      </DeskButton>
      {print.isSuccess && <p role="status">{t('appointments.printed')}</p>}
      <RefusalLine error={print.error} />
    </div>
  );
}
