import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile, OpenMove } from '../../../../shared/contract/desk/disputes.ts';
import { useDraft } from '../../desk-page.ts';
import { useDesk } from '../../use-desk.ts';
import { useEarlierCases } from '../use-disputes.ts';
import { StepForm } from '../step-form.tsx';
import { emptyDraft, FIELDS, type MoveDraft, wishOf } from './move-draft.ts';
import { MoveFields } from './move-fields.tsx';
import { SuggestedRemedies } from './suggested-remedies.tsx';
import { TickGroup } from '../../fields/tick-group.tsx';

interface MoveFormProps {
  readonly file: DisputeFile;
  readonly move: OpenMove;
  readonly onShut: () => void;
}

/** One move of the case: what it asks for, what must be affirmed, on what ground. */
export function MoveForm({ file, move: { move, ticks, basis, missing, suggested }, onShut }: MoveFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { disputeId, category, today, repeats } = file;
  const { draft, fill, drop } = useDraft<MoveDraft>(`move/${disputeId}/${move}`, {
    ...emptyDraft(category, today),
    repeats: repeats?.disputeId,
    remedies: suggested.map(({ remedy }) => remedy),
  });
  const go = useMutation(ask.disputes.move.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const earlier = useEarlierCases(disputeId, move === 'triage');
  // Where there is nothing to choose from, nothing is asked.
  const answered = draft.repeats === undefined && earlier.data?.length === 0 ? { ...draft, repeats: null } : draft;
  const wish = wishOf(disputeId, move, answered, ticks);
  return (
    <StepForm
      title={t(`move.${move}`)}
      submit={t(`move.${move}`)}
      blocked={wish === undefined || missing !== null}
      pending={go.isPending}
      error={go.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (wish !== undefined) go.mutate(wish);
      }}
    >
      {missing !== null && <p className="note-line">{t('move.missing', { reason: common(`refusal.${missing}`) })}</p>}
      <SuggestedRemedies suggested={suggested} />
      <MoveFields fields={FIELDS[move] ?? []} disputeId={disputeId} draft={draft} today={today} fill={fill} />
      {ticks.length > 0 && (
        <TickGroup
          label={t('move.confirm')}
          choices={ticks.map((value) => ({ value, text: common(`tick.${value}`) }))}
          values={draft.ticks}
          onChange={(chosen) => fill({ ticks: chosen })}
        />
      )}
      <p className="hint">
        {basis.articles === ''
          ? t('move.basisNoArticle', { law: common(`law.${basis.law}`) })
          : t('move.basis', {
              law: common(`law.${basis.law}`),
              articles: t('move.articles', { numbers: basis.articles }),
            })}
      </p>
    </StepForm>
  );
}
