import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { PAYMENT_MEANS, type PaymentMeans } from '../../../../shared/domain/promise.ts';
import type { StationDay } from '../../../../shared/domain/station-day.ts';
import { useDraft } from '../../desk-page.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { DayField } from '../../fields/day-field.tsx';
import { useDesk } from '../../use-desk.ts';
import { StepForm } from '../step-form.tsx';

interface Draft {
  readonly means: PaymentMeans | null;
  readonly paidOn: StationDay | null;
}

interface PayFormProps {
  readonly file: DisputeFile;
  readonly number: number;
  readonly onShut: () => void;
}

/** An instalment was kept (履行登记): when, and what was seen of it. */
export function PayForm({ file: { disputeId, today }, number, onShut }: PayFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<Draft>(`pay/${disputeId}/${number}`, { means: null, paidOn: today });
  const pay = useMutation(ask.disputes.payInstalment.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const { means, paidOn } = draft;
  return (
    <StepForm
      title={`${t('promise.pay')} · ${t('promise.instalment', { number })}`}
      submit={t('promise.submitPay')}
      blocked={means === null || paidOn === null}
      pending={pay.isPending}
      error={pay.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (means !== null && paidOn !== null) pay.mutate({ disputeId, number, means, paidOn });
      }}
    >
      <ChoiceField
        label={t('promise.means')}
        value={means}
        choices={PAYMENT_MEANS.map((value) => ({ value, text: common(`means.${value}`) }))}
        onChange={(chosen) => fill({ means: chosen })}
      />
      <DayField
        label={t('promise.paidOn')}
        openCalendar={t('day.open')}
        latest={today}
        value={paidOn}
        onChange={(day) => fill({ paidOn: day })}
      />
    </StepForm>
  );
}
