import { AGE_BANDS, isMinor } from '../../../shared/domain/age.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../shared/contract/desk/leads.ts';
import { mandarinLevel } from '../../../shared/domain/dialect.ts';
import { CATEGORIES, CLAIMS, COUNTERPARTS } from '../../../shared/domain/dispute.ts';
import { NOTICE_VERSION } from '../../../shared/domain/privacy-notice.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import { useDesk } from '../use-desk.ts';
import { HomeField } from './home-field.tsx';
import { newRegistration, phoneFits, type Registration, registrationToSend } from './registration.ts';

interface RegisterFormProps {
  readonly line: LeadLine;
  /** The words of the lead, to begin with. */
  readonly told: string;
  readonly onShut: () => void;
  readonly onRegistered: (disputeId: string) => void;
}

/** A lead becomes a dispute (收集登记): what the kiosk asks, taken down by the mediator. */
export function RegisterForm({ line, told, onShut, onRegistered }: RegisterFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { leadId, category } = line;
  const { draft, fill, drop } = useDraft<Registration>(`register/${leadId}`, newRegistration(category, told));
  const register = useMutation(
    ask.leads.register.mutationOptions({ onSuccess: ({ disputeId }) => (drop(), onRegistered(disputeId)) }),
  );
  const ready = registrationToSend(leadId, draft);
  return (
    <StepForm
      title={t('register.title')}
      submit={t('register.submit')}
      blocked={ready === undefined}
      pending={register.isPending}
      error={register.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => ready !== undefined && register.mutate(ready)}
    >
      <p className="hint">{t('register.intro')}</p>
      <div className="side-by-side">
        <TextInput label={t('register.name')} value={draft.name} max={40} onChange={(name) => fill({ name })} />
        <TextInput
          label={t('register.phone')}
          problem={draft.phone === '' || phoneFits(draft.phone) ? undefined : t('register.phoneProblem')}
          value={draft.phone}
          inputMode="numeric"
          onChange={(phone) => fill({ phone })}
        />
        <TextInput
          label={t('register.respondent')}
          value={draft.respondentName}
          max={60}
          onChange={(respondentName) => fill({ respondentName })}
        />
        <SelectField
          label={t('register.category')}
          value={draft.category}
          choices={CATEGORIES.map((code) => ({ value: code, text: common(`category.${code}`) }))}
          onChange={(chosen) => fill({ category: chosen })}
        />
      </div>
      <ChoiceField
        label={t('register.age')}
        value={draft.ageBand}
        choices={AGE_BANDS.map((code) => ({ value: code, text: common(`ageBand.${code}`) }))}
        onChange={(ageBand) => fill({ ageBand })}
      />
      {isMinor(draft.ageBand) && (
        <TextInput
          label={t('register.guardian')}
          value={draft.guardianName}
          max={60}
          onChange={(guardianName) => fill({ guardianName })}
        />
      )}
      <ChoiceField
        label={t('register.counterpart')}
        value={draft.counterpart}
        choices={COUNTERPARTS.map((code) => ({ value: code, text: common(`counterpart.${code}`) }))}
        onChange={(counterpart) => fill({ counterpart })}
      />
      <HomeField
        place={draft.place}
        dialects={draft.dialects}
        onPlace={(place) => fill({ place, dialects: [] })}
        onDialects={(dialects) => fill({ dialects })}
      />
      <ChoiceField
        label={t('register.mandarin')}
        value={draft.mandarin}
        choices={mandarinLevel.options.map((code) => ({ value: code, text: common(`mandarin.${code}`) }))}
        onChange={(mandarin) => fill({ mandarin })}
      />
      <TickGroup
        label={t('register.claims')}
        choices={CLAIMS.map((code) => ({ value: code, text: common(`claim.${code}`) }))}
        values={draft.claims}
        onChange={(claims) => fill({ claims })}
      />
      <TextInput
        label={t('register.statement')}
        rows={4}
        max={2000}
        value={draft.statement}
        onChange={(statement) => fill({ statement })}
      />
      <TextInput label={t('register.wish')} rows={2} max={500} value={draft.wish} onChange={(wish) => fill({ wish })} />
      <TickField
        text={t('register.consent', { version: NOTICE_VERSION })}
        ticked={draft.agreed}
        onTick={(agreed) => fill({ agreed })}
      />
    </StepForm>
  );
}
