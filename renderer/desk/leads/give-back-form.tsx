import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAD_RETURN_REASONS, type LeadReturnReason } from '../../../shared/domain/lead.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDesk } from '../use-desk.ts';

/** Gives a quarrel back to 110, with a reason; 110 may hand it to another station. */
export function GiveBackForm({ leadId, onShut }: { readonly leadId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [reason, setReason] = useState<LeadReturnReason | null>(null);
  const giveBack = useMutation(ask.leads.giveBack.mutationOptions({ onSuccess: onShut }));
  return (
    <StepForm
      title={t('handed.giveBack')}
      submit={t('handed.giveBackSubmit')}
      blocked={reason === null}
      pending={giveBack.isPending}
      error={giveBack.error}
      onDrop={onShut}
      onSubmit={() => reason !== null && giveBack.mutate({ leadId, reason })}
    >
      <ChoiceField
        look="grid"
        label={t('handed.giveBackReason')}
        value={reason}
        choices={LEAD_RETURN_REASONS.map((code) => ({ value: code, text: common(`leadReturn.${code}`) }))}
        onChange={setReason}
      />
    </StepForm>
  );
}
