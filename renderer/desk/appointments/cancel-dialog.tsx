import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppointmentLine } from '../../../shared/contract/desk/appointments.ts';
import { APPOINTMENT_ENDS } from '../../../shared/domain/appointment.ts';
import { clockTime } from '../../../shared/domain/station-day.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { ReasonList } from '../queue/reason-dialog.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';

/** Why an appointment is called off; a tap does it, and its time is free again. */
export function CancelDialog({ line, onAway }: { readonly line: AppointmentLine; readonly onAway: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const cancel = useMutation(ask.appointments.cancel.mutationOptions({ onSuccess: onAway }));
  const { appointmentId, day, at } = line;
  return (
    <AskDialog
      title={t('appointments.cancelTitle', { day: dayWords(day, language), time: clockTime(at).slice(0, 5) })}
      onAway={onAway}
      actions={
        <DeskButton look="quiet" onPress={onAway}>
          {common('action.back')}
        </DeskButton>
      }
    >
      <ReasonList
        reasons={APPOINTMENT_ENDS}
        disabled={cancel.isPending}
        textOf={(why) => common(`appointmentEnd.${why}`)}
        onChoose={(why) => cancel.mutate({ appointmentId, why })}
      />
      <RefusalLine error={cancel.error} />
    </AskDialog>
  );
}
