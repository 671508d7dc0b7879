import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../../shared/contract/desk/intake.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { PARTY_ROLES } from '../../../shared/domain/party.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { FOR_OTHERS, sideOf } from '../../../shared/rules/parties-complete.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';
import { draftOf, type PartyDraft, partyToSend, problemsOf } from './party-draft.ts';
import { PartyIdentity } from './party-identity.tsx';
import { PartySpeech } from './party-speech.tsx';

interface PartyFormProps {
  readonly disputeId: string;
  readonly parties: readonly PartyView[];
  /** Undefined: somebody new. */
  readonly party: PartyView | undefined;
  readonly onShut: () => void;
}

/** Describes one of the people of a dispute. Nothing is required but the role: what is not known stays open. */
export function PartyForm({ disputeId, parties, party, onShut }: PartyFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const partyId = party?.partyId ?? null;
  const hasRespondent = parties.some(({ role }) => sideOf(role) === 'respondents');
  const { draft, fill, drop } = useDraft<PartyDraft>(
    `party/${disputeId}/${partyId ?? 'new'}`,
    draftOf(party, hasRespondent),
  );
  const describe = useMutation(ask.intake.describeParty.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const problems = problemsOf(draft, dayOf(asMillis(Date.now())));
  const blocked = problems.idNumber !== undefined || problems.phone || problems.onBehalfOf;
  const roles = party?.role === 'applicant' ? ['applicant' as const] : PARTY_ROLES.filter((one) => one !== 'applicant');
  const principals = parties.filter((one) => sideOf(one.role) !== undefined && one.partyId !== partyId);
  return (
    <StepForm
      title={party === undefined ? t('party.add') : t('party.editTitle')}
      submit={t('party.submit')}
      blocked={blocked}
      pending={describe.isPending}
      error={describe.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => describe.mutate({ disputeId, party: partyToSend(draft, partyId) })}
    >
      <ChoiceField
        look="grid"
        label={t('party.role')}
        value={draft.role}
        choices={roles.map((role) => ({ value: role, text: common(`partyRole.${role}`) }))}
        onChange={(role) => fill({ role })}
      />
      {FOR_OTHERS.includes(draft.role) && (
        <ChoiceField
          label={t('party.onBehalfOf')}
          value={draft.onBehalfOf}
          choices={principals.map((one) => ({
            value: one.partyId,
            text: one.name === null || one.name === '' ? common(`partyRole.${one.role}`) : one.name,
          }))}
          onChange={(onBehalfOf) => fill({ onBehalfOf })}
        />
      )}
      <div className="side-by-side">
        <TextInput label={t('party.name')} max={60} value={draft.name} onChange={(name) => fill({ name })} />
        <TextInput
          label={t('party.phone')}
          hint={t('party.phoneHint')}
          problem={problems.phone ? common('refusal.not-a-phone') : undefined}
          max={20}
          value={draft.phone}
          onChange={(phone) => fill({ phone })}
        />
      </div>
      <PartyIdentity draft={draft} fill={fill} idProblem={problems.idNumber} />
      <PartySpeech draft={draft} fill={fill} />
      <div className="side-by-side">
        <TextInput
          label={t('party.employer')}
          max={100}
          value={draft.employer}
          onChange={(employer) => fill({ employer })}
        />
        <TextInput
          label={t('party.occupation')}
          max={60}
          value={draft.occupation}
          onChange={(occupation) => fill({ occupation })}
        />
      </div>
      <TextInput label={t('party.address')} max={200} value={draft.address} onChange={(address) => fill({ address })} />
    </StepForm>
  );
}
