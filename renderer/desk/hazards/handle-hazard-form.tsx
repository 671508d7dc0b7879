import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MOST_HAZARD_CHARACTERS } from '../../../shared/domain/hazard.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

interface HandleHazardFormProps {
  readonly hazardId: string;
  readonly to: 'handed-on' | 'closed';
  /** Somebody left a phone; it goes when the hazard is closed. */
  readonly wantsAnswer: boolean;
  readonly onShut: () => void;
}

/** Hands a hazard on or closes it, with a note: to whom, or what came of it. */
export function HandleHazardForm({ hazardId, to, wantsAnswer, onShut }: HandleHazardFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { draft, fill, drop } = useDraft(`hazard/${hazardId}/${to}`, { note: '' });
  const shut = () => (drop(), onShut());
  const handle = useMutation(ask.hazards.handle.mutationOptions({ onSuccess: shut }));
  const { note } = draft;
  return (
    <StepForm
      title={t(`hazards.to.${to}`)}
      submit={t(`hazards.confirm.${to}`)}
      blocked={note.trim() === ''}
      pending={handle.isPending}
      error={handle.error}
      onDrop={shut}
      onSubmit={() => handle.mutate({ hazardId, to, note })}
    >
      {to === 'closed' && wantsAnswer && <p className="hint">{t('hazards.callFirst')}</p>}
      <TextInput
        label={t('hazards.note')}
        hint={t(`hazards.noteHint.${to}`)}
        rows={3}
        max={MOST_HAZARD_CHARACTERS.note}
        value={note}
        onChange={(typed) => fill({ note: typed })}
      />
    </StepForm>
  );
}
