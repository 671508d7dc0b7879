import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import { TALK_FORMS, type TalkForm as Form } from '../../../shared/domain/dispute.ts';
import { useDraft } from '../desk-page.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';
import { StepForm } from './step-form.tsx';

interface Draft {
  readonly form: Form;
  readonly minutes: string;
  readonly notes: string;
}
const EMPTY: Draft = { form: 'together', minutes: '', notes: '' };
const LONGEST_MINUTES = 600;

/** Writes down a talk (调解记录). */
export function TalkForm({ file: { disputeId }, onShut }: { readonly file: DisputeFile; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<Draft>(`talk/${disputeId}`, EMPTY);
  const record = useMutation(ask.disputes.recordTalk.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const minutes = Number(draft.minutes);
  const fits = minutes >= 1 && minutes <= LONGEST_MINUTES;
  return (
    <StepForm
      title={t('step.talk')}
      submit={t('talk.submit')}
      blocked={!fits}
      pending={record.isPending}
      error={record.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => record.mutate({ disputeId, form: draft.form, minutes, notes: draft.notes })}
    >
      <ChoiceField
        label={t('talk.form')}
        value={draft.form}
        choices={TALK_FORMS.map((form) => ({ value: form, text: common(`talkForm.${form}`) }))}
        onChange={(form) => fill({ form })}
      />
      <TextInput
        className="short"
        label={t('talk.minutes')}
        hint={t('talk.minutesHint')}
        problem={draft.minutes === '' || fits ? undefined : t('talk.minutesHint')}
        value={draft.minutes}
        inputMode="numeric"
        onChange={(typed) => fill({ minutes: digitsOf(typed, 3) })}
      />
      <TextInput
        label={t('talk.notes')}
        hint={t('talk.notesHint')}
        rows={5}
        max={4000}
        value={draft.notes}
        onChange={(notes) => fill({ notes })}
      />
    </StepForm>
  );
}
