import { useMutation } from '@tanstack/react-query';
import { FileSignature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { Outcome } from '../../../shared/domain/dispute.ts';
import { useDraft } from '../desk-page.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';
import { OUTCOME_GROUPS } from './outcome-groups.ts';
import { StepForm } from './step-form.tsx';

interface Draft {
  readonly outcome: Outcome | null;
  readonly note: string;
}
const EMPTY: Draft = { outcome: null, note: '' };

interface CloseFormProps {
  readonly file: DisputeFile;
  readonly onShut: () => void;
  readonly onWriteAgreement: () => void;
  readonly canWrite: boolean;
}

/** Ends the dispute with an outcome (结案). "Written agreement" asks for the agreement first, and says so. */
export function CloseForm({ file: { disputeId, agreement }, onShut, onWriteAgreement, canWrite }: CloseFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<Draft>(`close/${disputeId}`, EMPTY);
  const close = useMutation(ask.disputes.close.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const { outcome, note } = draft;
  const noAgreement = agreement === null;
  return (
    <StepForm
      title={t('step.close')}
      submit={t('close.submit')}
      blocked={outcome === null || (outcome === 'AGREED_WRITTEN' && noAgreement)}
      pending={close.isPending}
      error={close.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (outcome !== null) close.mutate({ disputeId, outcome, note });
      }}
    >
      {noAgreement && (
        <div className="note-line">
          <p>{t('close.needsAgreement')}</p>
          {canWrite && (
            <DeskButton icon={FileSignature} onPress={onWriteAgreement}>
              {t('close.writeFirst')}
            </DeskButton>
          )}
        </div>
      )}
      {OUTCOME_GROUPS.map(({ group, outcomes }) => (
        <ChoiceField<Outcome>
          key={group}
          look="grid"
          label={t(`close.group.${group}`)}
          value={outcomes.some((one) => one === outcome) ? outcome : null}
          choices={outcomes.map((one) => ({
            value: one,
            text: common(`outcome.${one}`),
            disabled: one === 'AGREED_WRITTEN' && noAgreement,
          }))}
          onChange={(chosen) => fill({ outcome: chosen })}
        />
      ))}
      <TextInput
        label={t('close.note')}
        hint={t('close.noteHint')}
        rows={3}
        max={2000}
        value={note}
        onChange={(typed) => fill({ note: typed })}
      />
      <p className="hint">{t('close.final')}</p>
    </StepForm>
  );
}
