import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RELEASE_REASONS, type ReleaseReason } from '../../../shared/domain/co-mediator.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDesk } from '../use-desk.ts';

interface ReleaseFormProps {
  readonly disputeId: string;
  readonly mediatorId: string;
  readonly name: string;
  readonly onShut: () => void;
}

/** Why somebody no longer mediates beside the responsible mediator. */
export function ReleaseForm({ disputeId, mediatorId, name, onShut }: ReleaseFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [reason, setReason] = useState<ReleaseReason | null>(null);
  const release = useMutation(ask.matching.releaseBeside.mutationOptions({ onSuccess: onShut }));
  return (
    <StepForm
      title={t('match.besideReleaseOf', { name })}
      submit={t('match.besideReleaseSubmit')}
      blocked={reason === null}
      pending={release.isPending}
      error={release.error}
      onDrop={onShut}
      onSubmit={() => {
        if (reason !== null) release.mutate({ disputeId, mediatorId, reason });
      }}
    >
      <ChoiceField
        label={t('match.besideReason')}
        value={reason}
        choices={RELEASE_REASONS.map((one) => ({ value: one, text: common(`releaseReason.${one}`) }))}
        onChange={setReason}
      />
      <p className="hint">{t('match.besideFinal')}</p>
    </StepForm>
  );
}
