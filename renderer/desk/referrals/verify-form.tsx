import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MOST_REFERRAL_CHARACTERS } from '../../../shared/domain/referral.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

/** What the citizen says to the answer (回访): satisfied closes the matter, dissatisfied opens it again. */
export function VerifyForm({ referralId, onShut }: { readonly referralId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { draft, fill, drop } = useDraft<{ satisfied: 'yes' | 'no' | null; note: string }>(
    `referral/${referralId}/verify`,
    { satisfied: null, note: '' },
  );
  const shut = () => (drop(), onShut());
  const verify = useMutation(ask.referrals.verify.mutationOptions({ onSuccess: shut }));
  const { satisfied, note } = draft;
  return (
    <StepForm
      title={t('referrals.verify')}
      submit={t('referrals.verifySave')}
      blocked={satisfied === null}
      pending={verify.isPending}
      error={verify.error}
      onDrop={shut}
      onSubmit={() => verify.mutate({ referralId, satisfied: satisfied === 'yes', note })}
    >
      <ChoiceField
        label={t('referrals.satisfied')}
        value={satisfied}
        choices={[
          { value: 'yes', text: t('referrals.satisfiedYes') },
          { value: 'no', text: t('referrals.satisfiedNo') },
        ]}
        onChange={(chosen) => fill({ satisfied: chosen })}
      />
      <TextInput
        label={t('referrals.note')}
        rows={2}
        max={MOST_REFERRAL_CHARACTERS.note}
        value={note}
        onChange={(typed) => fill({ note: typed })}
      />
    </StepForm>
  );
}
