import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Nature } from '../../../shared/domain/dispute-course.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';

interface MinutesFormProps {
  readonly disputeId: string;
  readonly issue: Nature;
  readonly onShut: () => void;
}
const EMPTY = { minutes: '', notes: '' };
const LONGEST_MINUTES = 600;

/** Writes down a sitting of the panel about one issue (联合调解记录). */
export function MinutesForm({ disputeId, issue, onShut }: MinutesFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<typeof EMPTY>(`sit/${disputeId}/${issue}`, EMPTY);
  const record = useMutation(ask.panel.recordMinutes.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const minutes = Number(draft.minutes);
  const fits = minutes >= 1 && minutes <= LONGEST_MINUTES;
  return (
    <StepForm
      title={`${t('panel.sit')} · ${common(`nature.${issue}`)}`}
      submit={t('panel.submitMinutes')}
      blocked={!fits}
      pending={record.isPending}
      error={record.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => record.mutate({ disputeId, issue, minutes, notes: draft.notes })}
    >
      <TextInput
        className="short"
        label={t('panel.minutes')}
        hint={t('panel.minutesHint')}
        problem={draft.minutes === '' || fits ? undefined : t('panel.minutesHint')}
        value={draft.minutes}
        inputMode="numeric"
        onChange={(typed) => fill({ minutes: digitsOf(typed, 3) })}
      />
      <TextInput
        label={t('panel.notes')}
        hint={t('panel.notesHint')}
        rows={5}
        max={4000}
        value={draft.notes}
        onChange={(notes) => fill({ notes })}
      />
    </StepForm>
  );
}
