import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { parseAmount, yuanOf } from '../amount.ts';
import { useDraft } from '../desk-page.ts';
import { DayField } from '../fields/day-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';
import { StepForm } from './step-form.tsx';

interface Draft {
  readonly facts: string;
  readonly terms: string;
  readonly manner: string;
  readonly amount: string;
  readonly performBy: StationDay | null;
  readonly copies: string;
}
/** One copy for each of two parties and one for the committee (人民调解法 29). */
const USUAL_COPIES = '3';

const draftOf = (agreement: DisputeFile['agreement']): Draft =>
  agreement === null
    ? { facts: '', terms: '', manner: '', amount: '', performBy: null, copies: USUAL_COPIES }
    : {
        ...agreement,
        amount: agreement.amountFen === null ? '' : yuanOf(agreement.amountFen),
        copies: String(agreement.copies),
      };

/** The written agreement (人民调解协议书). Writing it again replaces the one on file; the old one stays in the ledger. */
export function AgreementForm({
  file: { disputeId, agreement },
  onShut,
}: {
  readonly file: DisputeFile;
  readonly onShut: () => void;
}) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { draft, fill, drop } = useDraft<Draft>(`agreement/${disputeId}`, draftOf(agreement));
  const write = useMutation(ask.disputes.writeAgreement.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const amount = parseAmount(draft.amount);
  const copies = Number(draft.copies);
  const copiesFit = copies >= 2 && copies <= 20;
  const written = [draft.facts, draft.terms, draft.manner].every((text) => text.trim() !== '');
  const { facts, terms, manner, performBy } = draft;
  return (
    <StepForm
      title={t('step.agree')}
      submit={t('agreement.submit')}
      blocked={!amount.ok || !copiesFit || !written}
      pending={write.isPending}
      error={write.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (amount.ok) write.mutate({ disputeId, facts, terms, manner, amountFen: amount.fen, performBy, copies });
      }}
    >
      <TextInput
        required
        label={t('agreement.facts')}
        hint={t('agreement.factsHint')}
        rows={3}
        max={2000}
        value={facts}
        onChange={(typed) => fill({ facts: typed })}
      />
      <TextInput
        required
        label={t('agreement.terms')}
        hint={t('agreement.termsHint')}
        rows={4}
        max={4000}
        value={terms}
        onChange={(typed) => fill({ terms: typed })}
      />
      <TextInput
        required
        label={t('agreement.manner')}
        hint={t('agreement.mannerHint')}
        rows={2}
        max={1000}
        value={manner}
        onChange={(typed) => fill({ manner: typed })}
      />
      <div className="side-by-side">
        <TextInput
          label={t('agreement.amountInYuan')}
          hint={t('agreement.amountHint')}
          problem={amount.ok ? undefined : t(`agreement.amountProblem.${amount.why}`)}
          inputMode="decimal"
          value={draft.amount}
          onChange={(typed) => fill({ amount: typed })}
        />
        <DayField
          label={t('agreement.performBy')}
          openCalendar={t('day.open')}
          value={performBy}
          onChange={(day) => fill({ performBy: day })}
        />
        <TextInput
          className="short"
          label={t('agreement.copies')}
          hint={t('agreement.copiesHint')}
          problem={copiesFit ? undefined : t('agreement.copiesProblem')}
          inputMode="numeric"
          value={draft.copies}
          onChange={(typed) => fill({ copies: digitsOf(typed, 2) })}
        />
      </div>
    </StepForm>
  );
}
