import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAD_CLOSE_REASONS, type LeadCloseReason } from '../../../shared/domain/lead.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDesk } from '../use-desk.ts';

/** Ends a lead that needs no case of its own, with a reason. */
export function CloseLeadForm({ leadId, onShut }: { readonly leadId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [reason, setReason] = useState<LeadCloseReason | null>(null);
  const close = useMutation(ask.leads.close.mutationOptions({ onSuccess: onShut }));
  return (
    <StepForm
      title={t('leads.close')}
      submit={t('leads.closeSubmit')}
      blocked={reason === null}
      pending={close.isPending}
      error={close.error}
      onDrop={onShut}
      onSubmit={() => reason !== null && close.mutate({ leadId, reason })}
    >
      <ChoiceField
        look="grid"
        label={t('leads.closeReason')}
        value={reason}
        choices={LEAD_CLOSE_REASONS.map((code) => ({ value: code, text: common(`leadClose.${code}`) }))}
        onChange={setReason}
      />
    </StepForm>
  );
}
