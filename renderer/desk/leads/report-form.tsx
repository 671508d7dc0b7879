import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, type Category } from '../../../shared/domain/dispute.ts';
import { LEAD_REPORTERS, type LeadReporter, URGENCIES, type Urgency } from '../../../shared/domain/lead.ts';
import type { LeadLimits } from '../../../shared/rules/lead-limits.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';

interface Fields {
  readonly reporter: LeadReporter;
  readonly category: Category;
  readonly urgency: Urgency | null;
  readonly place: string;
  readonly people: string;
  readonly words: string;
  readonly alarmed: boolean;
}
const EMPTY: Fields = {
  ...{ reporter: 'patrol', category: '02', urgency: null, place: '', people: '2', words: '', alarmed: false },
};
const MOST_PEOPLE = 1_000;

interface ReportFormProps {
  readonly limits: LeadLimits | undefined;
  readonly onDrop: () => void;
  readonly onSaved: (leadId: string) => void;
}

/** Seven short fields, most of them set: a lead in under a minute. */
export function ReportForm({ limits, onDrop, onSaved }: ReportFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<Fields>('lead', EMPTY);
  const report = useMutation(
    ask.leads.report.mutationOptions({ onSuccess: ({ leadId }) => (drop(), onSaved(leadId)) }),
  );
  const { reporter, category, urgency, place, words, alarmed } = draft;
  const people = Number(draft.people);
  const fits = people >= 1 && people <= MOST_PEOPLE;
  return (
    <StepForm
      title={t('leads.report')}
      submit={t('leads.submit')}
      blocked={urgency === null || words.trim() === '' || !fits}
      pending={report.isPending}
      error={report.error}
      onDrop={() => (drop(), onDrop())}
      onSubmit={() => urgency !== null && report.mutate({ reporter, category, urgency, people, alarmed, place, words })}
    >
      {limits !== undefined && (
        <p className="hint">{t('leads.hint', { red: limits.redMinutes, yellow: limits.yellowMinutes })}</p>
      )}
      <ChoiceField
        label={t('leads.urgency')}
        value={urgency}
        choices={URGENCIES.map((code) => ({ value: code, text: common(`urgency.${code}`) }))}
        onChange={(chosen) => fill({ urgency: chosen })}
      />
      <div className="side-by-side">
        <SelectField
          label={t('leads.category')}
          value={category}
          choices={CATEGORIES.map((code) => ({ value: code, text: common(`category.${code}`) }))}
          onChange={(chosen) => fill({ category: chosen })}
        />
        <SelectField
          label={t('leads.reporter')}
          value={reporter}
          choices={LEAD_REPORTERS.map((code) => ({ value: code, text: common(`leadReporter.${code}`) }))}
          onChange={(chosen) => fill({ reporter: chosen })}
        />
        <TextInput
          label={t('leads.people')}
          problem={draft.people === '' || fits ? undefined : t('leads.peopleHint')}
          value={draft.people}
          inputMode="numeric"
          onChange={(typed) => fill({ people: digitsOf(typed, 4) })}
        />
      </div>
      <TextInput
        label={t('leads.place')}
        hint={t('leads.placeHint')}
        value={place}
        max={100}
        onChange={(typed) => fill({ place: typed })}
      />
      <TextInput
        label={t('leads.words')}
        hint={t('leads.wordsHint')}
        rows={3}
        max={500}
        value={words}
        onChange={(typed) => fill({ words: typed })}
      />
      <TickField text={t('leads.alarmed')} ticked={alarmed} onTick={(ticked) => fill({ alarmed: ticked })} />
    </StepForm>
  );
}
