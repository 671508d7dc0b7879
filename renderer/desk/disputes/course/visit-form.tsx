import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { VISIT_FORMS, VISIT_RESULTS, type visitForm, type VisitResult } from '../../../../shared/domain/promise.ts';
import { useDraft } from '../../desk-page.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { TextInput } from '../../fields/text-input.tsx';
import { useDesk } from '../../use-desk.ts';
import { StepForm } from '../step-form.tsx';

interface Draft {
  readonly form: z.infer<typeof visitForm>;
  readonly result: VisitResult | null;
  readonly satisfied: 'yes' | 'no' | 'unknown';
  readonly notes: string;
}
const EMPTY: Draft = { form: 'phone', result: null, satisfied: 'unknown', notes: '' };

/** A follow-up visit or call (回访). */
export function VisitForm({
  file: { disputeId },
  onShut,
}: {
  readonly file: DisputeFile;
  readonly onShut: () => void;
}) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<Draft>(`visit/${disputeId}`, EMPTY);
  const visit = useMutation(ask.disputes.visit.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const { form, result, satisfied, notes } = draft;
  return (
    <StepForm
      title={t('promise.visit')}
      submit={t('promise.submitVisit')}
      blocked={result === null}
      pending={visit.isPending}
      error={visit.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (result === null) return;
        visit.mutate({
          disputeId,
          form,
          result,
          notes,
          satisfied: satisfied === 'unknown' ? null : satisfied === 'yes',
        });
      }}
    >
      <ChoiceField
        label={t('promise.visitForm')}
        value={form}
        choices={VISIT_FORMS.map((value) => ({ value, text: common(`visitForm.${value}`) }))}
        onChange={(chosen) => fill({ form: chosen })}
      />
      <ChoiceField
        label={t('promise.visitResult')}
        value={result}
        choices={VISIT_RESULTS.map((value) => ({ value, text: common(`visitResult.${value}`) }))}
        onChange={(chosen) => fill({ result: chosen })}
      />
      <ChoiceField
        label={t('promise.satisfied')}
        value={satisfied}
        choices={[
          { value: 'yes', text: t('moveField.satisfiedYes') },
          { value: 'no', text: t('moveField.satisfiedNo') },
          { value: 'unknown', text: t('moveField.satisfiedUnknown') },
        ]}
        onChange={(chosen) => fill({ satisfied: chosen })}
      />
      <TextInput
        label={t('promise.notes')}
        rows={3}
        max={2000}
        value={notes}
        onChange={(typed) => fill({ notes: typed })}
      />
    </StepForm>
  );
}
