import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Nature } from '../../../shared/domain/dispute-course.ts';
import type { IssueResult } from '../../../shared/domain/panel.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDesk } from '../use-desk.ts';

interface EndIssueFormProps {
  readonly disputeId: string;
  readonly issue: Nature;
  readonly results: readonly IssueResult[];
  readonly onShut: () => void;
}

/** How one issue ended, apart from the others (分项办结). */
export function EndIssueForm({ disputeId, issue, results, onShut }: EndIssueFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<{ result: IssueResult | null }>(`end/${disputeId}/${issue}`, { result: null });
  const end = useMutation(ask.panel.endIssue.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const { result } = draft;
  return (
    <StepForm
      title={`${t('panel.end')} · ${common(`nature.${issue}`)}`}
      submit={t('panel.submitEnd')}
      blocked={result === null}
      pending={end.isPending}
      error={end.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (result !== null) end.mutate({ disputeId, issue, result });
      }}
    >
      <ChoiceField
        label={t('panel.result')}
        value={result}
        choices={results.map((value) => ({ value, text: common(`issueResult.${value}`) }))}
        onChange={(chosen) => fill({ result: chosen })}
      />
    </StepForm>
  );
}
