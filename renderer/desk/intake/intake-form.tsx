import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../shared/contract/desk/intake.ts';
import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  INTAKE_CHANNELS,
  INTAKE_SOURCES,
  type IntakeChannel,
  type IntakeSource,
  MOST_SUMMARY,
  OPENNESS,
  type Openness,
} from '../../../shared/domain/intake.ts';
import { parseAmount, yuanOf } from '../amount.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';

interface Draft {
  readonly source: IntakeSource;
  readonly channel: IntakeChannel;
  readonly amount: string;
  readonly people: string;
  readonly alarms: string;
  readonly repeats: string;
  readonly evidence: readonly EvidenceKind[];
  readonly openOrClosed: Openness;
  readonly summary: string;
}

/** Two people quarrel; others are let in only when both want it. */
const USUAL: Draft = {
  source: 'APPLIED',
  channel: 'kiosk',
  amount: '',
  people: '2',
  alarms: '0',
  repeats: '0',
  evidence: [],
  openOrClosed: 'closed',
  summary: '',
};

const draftOf = (completed: IntakeView['completed']): Draft =>
  completed === null
    ? USUAL
    : {
        ...completed,
        amount: completed.amountFen === null ? '' : yuanOf(completed.amountFen),
        people: String(completed.peopleCount),
        alarms: String(completed.priorAlarms),
        repeats: String(completed.repeatCount),
        summary: completed.summary ?? '',
      };

interface IntakeFormProps {
  readonly disputeId: string;
  readonly completed: IntakeView['completed'];
  readonly onShut: () => void;
}

/** What the kiosk did not ask about the matter itself (收集登记). */
export function IntakeForm({ disputeId, completed, onShut }: IntakeFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<Draft>(`complete/${disputeId}`, draftOf(completed));
  const complete = useMutation(ask.intake.complete.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const amount = parseAmount(draft.amount);
  const people = Number(draft.people);
  const number = (label: string, value: string, part: 'people' | 'alarms' | 'repeats') => (
    <TextInput
      className="short"
      label={label}
      inputMode="numeric"
      value={value}
      onChange={(typed) => fill({ [part]: digitsOf(typed, 3) })}
    />
  );
  return (
    <StepForm
      title={t('intake.complete')}
      submit={t('intake.submit')}
      blocked={!amount.ok || people < 1}
      pending={complete.isPending}
      error={complete.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => {
        if (!amount.ok) return;
        const { source, channel, evidence, openOrClosed, summary } = draft;
        complete.mutate({
          ...{ disputeId, source, channel, openOrClosed, summary, amountFen: amount.fen, peopleCount: people },
          priorAlarms: Number(draft.alarms),
          repeatCount: Number(draft.repeats),
          evidence: [...evidence],
        });
      }}
    >
      <TextInput
        label={t('intake.summary')}
        hint={t('intake.summaryHint')}
        rows={3}
        max={MOST_SUMMARY}
        value={draft.summary}
        onChange={(summary) => fill({ summary })}
      />
      <ChoiceField
        label={t('intake.source')}
        value={draft.source}
        choices={INTAKE_SOURCES.map((one) => ({ value: one, text: common(`intakeSource.${one}`) }))}
        onChange={(source) => fill({ source })}
      />
      <ChoiceField
        look="grid"
        label={t('intake.channel')}
        value={draft.channel}
        choices={INTAKE_CHANNELS.map((one) => ({ value: one, text: common(`intakeChannel.${one}`) }))}
        onChange={(channel) => fill({ channel })}
      />
      <div className="side-by-side">
        <TextInput
          label={t('intake.amount')}
          hint={t('agreement.amountHint')}
          problem={amount.ok ? undefined : t(`agreement.amountProblem.${amount.why}`)}
          inputMode="decimal"
          value={draft.amount}
          onChange={(typed) => fill({ amount: typed })}
        />
        {number(t('intake.people'), draft.people, 'people')}
        {number(t('intake.alarms'), draft.alarms, 'alarms')}
        {number(t('intake.repeats'), draft.repeats, 'repeats')}
      </div>
      <div role="group" aria-label={t('intake.evidence')} className="ticks">
        <p className="label">{t('intake.evidence')}</p>
        {EVIDENCE_KINDS.map((one) => (
          <TickField
            key={one}
            text={common(`evidence.${one}`)}
            ticked={draft.evidence.includes(one)}
            onTick={(ticked) =>
              fill({ evidence: ticked ? [...draft.evidence, one] : draft.evidence.filter((other) => other !== one) })
            }
          />
        ))}
      </div>
      <ChoiceField
        label={t('intake.openness')}
        value={draft.openOrClosed}
        choices={OPENNESS.map((one) => ({ value: one, text: common(`openness.${one}`) }))}
        onChange={(openOrClosed) => fill({ openOrClosed })}
      />
    </StepForm>
  );
}
