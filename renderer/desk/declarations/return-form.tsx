import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RETURN_REASONS, type ReturnReason } from '../../../shared/domain/declaration.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDesk } from '../use-desk.ts';

/** Returns a declaration, with a reason. */
export function ReturnForm({ declarationId, onShut }: { readonly declarationId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [reason, setReason] = useState<ReturnReason | null>(null);
  const review = useMutation(ask.declarations.review.mutationOptions({ onSuccess: onShut }));
  return (
    <StepForm
      title={t('declarations.returnTitle')}
      submit={t('declarations.returnSubmit')}
      blocked={reason === null}
      pending={review.isPending}
      error={review.error}
      onDrop={onShut}
      onSubmit={() => reason !== null && review.mutate({ declarationId, outcome: 'returned', reason })}
    >
      <ChoiceField
        look="grid"
        label={t('declarations.returnTitle')}
        value={reason}
        choices={RETURN_REASONS.map((code) => ({ value: code, text: common(`declare.reason.${code}`) }))}
        onChange={setReason}
      />
    </StepForm>
  );
}
