import { useTranslation } from 'react-i18next';
import type { AppointmentLine } from '../../../shared/contract/desk/appointments.ts';
import { spacedCode } from '../../../shared/domain/appointment.ts';
import { clockTime } from '../../../shared/domain/station-day.ts';
import { APPOINTMENT } from '../../../shared/rules/appointments.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { useLanguage, useNameOf } from '../use-language.ts';
import { PrintSlip } from './appointment-row.tsx';

interface BookedDialogProps {
  readonly line: AppointmentLine;
  readonly onAway: () => void;
  readonly onAnother: () => void;
}

/** What to tell whoever the appointment is for: when, for what, the code, and how to come. */
export function BookedDialog({ line, onAway, onAnother }: BookedDialogProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const nameOf = useNameOf();
  const time = clockTime(line.at).slice(0, 5);
  return (
    <AskDialog
      title={t('appointments.bookedTitle')}
      onAway={onAway}
      actions={
        <>
          <DeskButton look="quiet" onPress={onAnother}>
            {t('appointments.another')}
          </DeskButton>
          <DeskButton look="main" onPress={onAway}>
            {common('action.done')}
          </DeskButton>
        </>
      }
    >
      <div className="booked" role="status">
        <p className="when">
          {dayWords(line.day, language)} {time} · {nameOf(line.serviceName)}
        </p>
        <p>{t('appointments.tellCode')}</p>
        <p className="code">{spacedCode(line.code)}</p>
        <p className="hint">
          {t('appointments.comeHint', { early: APPOINTMENT.earliestMinutes, grace: APPOINTMENT.graceMinutes })}
        </p>
      </div>
      <PrintSlip line={line} time={time} />
    </AskDialog>
  );
}
