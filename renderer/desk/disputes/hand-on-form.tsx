import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile, Successor } from '../../../shared/contract/desk/disputes.ts';
import { HAND_ON_REASONS, type HandOnReason } from '../../../shared/domain/dispute.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useDraft } from '../desk-page.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { StepForm } from './step-form.tsx';
import { useReasonText } from './use-reason-text.ts';

/** Stands for "back to all who are suitable" among the mediators' ids. */
const ALL = 'all';

interface Draft {
  readonly reason: HandOnReason | null;
  readonly to: string | null;
}
const EMPTY: Draft = { reason: null, to: null };

interface HandOnFormProps {
  readonly file: DisputeFile;
  readonly onShut: () => void;
  /** The file is no longer mine. */
  readonly onGone: () => void;
}

/** Gives the dispute to another mediator, or back to all suitable ones (转交、回避). */
export function HandOnForm({ file, onShut, onGone }: HandOnFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { disputeId } = file;
  const { draft, fill, drop } = useDraft<Draft>(`hand-on/${disputeId}`, EMPTY);
  const successors = useQuery(
    ask.disputes.successors.queryOptions({ input: { disputeId }, meta: { nouns: ['mediator', 'dispute'] } }),
  );
  const handOn = useMutation(
    ask.disputes.handOn.mutationOptions({ onSuccess: () => (drop(), file.belongs === 'mine' ? onGone() : onShut()) }),
  );
  const { reason, to } = draft;
  const stillThere = to === ALL || (successors.data?.some(({ mediatorId }) => mediatorId === to) ?? false);
  return (
    <StepForm
      title={t('step.hand-on')}
      submit={t('handOn.submit')}
      blocked={reason === null || to === null || !stillThere}
      pending={handOn.isPending}
      error={handOn.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (reason !== null) handOn.mutate({ disputeId, reason, to: to === ALL ? null : to });
      }}
    >
      <ChoiceField
        label={t('handOn.reason')}
        value={reason}
        choices={HAND_ON_REASONS.map((one) => ({ value: one, text: common(`handOnReason.${one}`) }))}
        onChange={(chosen) => fill({ reason: chosen })}
      />
      <Shown query={successors}>
        {(all) =>
          all.length === 0 ? (
            <p className="note-line">{t('handOn.nobody')}</p>
          ) : (
            <To all={all} to={to} onTo={(chosen) => fill({ to: chosen })} />
          )
        }
      </Shown>
      <p className="hint">{t('handOn.final')}</p>
    </StepForm>
  );
}

interface ToProps {
  readonly all: readonly Successor[];
  readonly to: string | null;
  readonly onTo: (to: string) => void;
}

function To({ all, to, onTo }: ToProps) {
  const { t } = useTranslation('desk');
  const reasonText = useReasonText();
  const person = usePersonName();
  return (
    <ChoiceField
      look="list"
      label={t('handOn.to')}
      value={to}
      choices={[
        { value: ALL, text: t('handOn.all'), detail: t('handOn.allHint') },
        ...all.map(({ mediatorId, name, reasons }) => ({
          value: mediatorId,
          text: person(name),
          detail: reasons.map(reasonText).join(t('list.semicolon')),
        })),
      ]}
      onChange={onTo}
    />
  );
}
