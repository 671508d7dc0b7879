import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import { agreementForm } from '../../../shared/domain/dispute-course.ts';
import { parseAmount } from '../amount.ts';
import { useDraft } from '../desk-page.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DayField } from '../fields/day-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';
import { draftOf, type TypedAgreement, typedOf } from './agreement-draft.ts';
import { InstalmentsField } from './course/instalments-field.tsx';
import { StepForm } from './step-form.tsx';

/**
 * What both sides are about to agree on, on paper (人民调解协议书) or by word. Writing it again replaces the one on
 * file; the old one stays in the ledger. It binds nobody before it takes effect.
 */
export function AgreementForm({
  file: { disputeId, agreement },
  onShut,
}: {
  readonly file: DisputeFile;
  readonly onShut: () => void;
}) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<TypedAgreement>(`agreement/${disputeId}`, typedOf(agreement));
  const write = useMutation(ask.disputes.draftAgreement.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const amount = parseAmount(draft.amount);
  const copies = Number(draft.copies);
  const copiesFit = copies >= 1 && copies <= 20;
  const { facts, responsibility, terms, manner, breach, performBy } = draft;
  const ready = draftOf(draft);
  return (
    <StepForm
      title={t('step.draft')}
      submit={t('agreement.submit')}
      blocked={ready === undefined}
      pending={write.isPending}
      error={write.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (ready !== undefined) write.mutate({ disputeId, draft: ready });
      }}
    >
      <ChoiceField
        label={t('agreement.form')}
        value={draft.form}
        choices={agreementForm.options.map((value) => ({ value, text: common(`agreementForm.${value}`) }))}
        onChange={(form) => fill({ form })}
      />
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
        label={t('agreement.responsibility')}
        hint={t('agreement.responsibilityHint')}
        rows={2}
        max={2000}
        value={responsibility}
        onChange={(typed) => fill({ responsibility: typed })}
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
      <TextInput
        label={t('agreement.breach')}
        hint={t('agreement.breachHint')}
        rows={2}
        max={1000}
        value={breach}
        onChange={(typed) => fill({ breach: typed })}
      />
      <InstalmentsField instalments={draft.instalments} onChange={(instalments) => fill({ instalments })} />
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
        <TextInput
          label={t('agreement.place')}
          hint={t('agreement.placeHint')}
          max={100}
          value={draft.place}
          onChange={(place) => fill({ place })}
        />
      </div>
      <TickField text={t('agreement.partial')} ticked={draft.partial} onTick={(partial) => fill({ partial })} />
      <TickField
        text={t('agreement.performedNow')}
        ticked={draft.performedNow}
        onTick={(performedNow) => fill({ performedNow })}
      />
    </StepForm>
  );
}
