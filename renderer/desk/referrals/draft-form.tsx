import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as newId } from 'uuid';
import { contactPhone } from '../../../shared/domain/phone.ts';
import {
  MOST_REFERRAL_CHARACTERS,
  type Platform,
  PLATFORMS,
  REFERRAL_CLASSES,
  REFERRAL_URGENCIES,
  type ReferralClass,
  type ReferralOrigin,
  type ReferralUrgency,
} from '../../../shared/domain/referral.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';
import type { Given } from './given-number.tsx';

interface Fields {
  readonly requestId: string;
  readonly summary: string;
  readonly place: string;
  readonly name: string;
  readonly phone: string;
  readonly otherName: string;
  readonly platform: Platform | null;
  readonly class: ReferralClass | null;
  readonly urgency: ReferralUrgency | null;
  readonly department: string;
}
const EMPTY: Omit<Fields, 'requestId'> = {
  ...{ summary: '', place: '', name: '', phone: '', otherName: '', platform: null, class: null, urgency: null },
  department: '',
};
const DESK: ReferralOrigin = { kind: 'desk', id: null };

interface DraftFormProps {
  readonly origin?: ReferralOrigin;
  /** What is known already, to be looked over. */
  readonly known?: Partial<Pick<Fields, 'summary' | 'name' | 'phone' | 'otherName' | 'platform'>>;
  readonly onDrop: () => void;
  readonly onSaved: (given: Given) => void;
}

/**
 * Writes a matter down for whoever it belongs to. Where it seems to belong is read off its words and offered with the reason;
 * whoever writes decides.
 */
export function DraftForm({ origin = DESK, known = {}, onDrop, onSaved }: DraftFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [empty] = useState<Fields>(() => ({
    ...EMPTY,
    ...known,
    summary: known.summary?.slice(0, MOST_REFERRAL_CHARACTERS.summary) ?? '',
    requestId: newId(),
  }));
  const { draft, fill, drop } = useDraft<Fields>(`referral/${origin.id ?? 'new'}`, empty);
  const save = useMutation(ask.referrals.draft.mutationOptions({ onSuccess: (given) => (drop(), onSaved(given)) }));
  const { summary, place, name, phone, otherName, department, requestId } = draft;
  const suggested = useQuery(
    ask.referrals.suggest.queryOptions({
      input: { text: summary },
      enabled: summary.trim().length >= 4,
      gcTime: 0,
      placeholderData: (last) => last,
    }),
  );
  const offered = suggested.data;
  const platform = draft.platform ?? offered?.platforms[0]?.platform ?? null;
  const matterClass = draft.class ?? offered?.class ?? null;
  const urgency = draft.urgency ?? offered?.urgency ?? null;
  const phoneFits = phone === '' || contactPhone.safeParse(phone).success;
  const ready =
    summary.trim() !== '' && name.trim() !== '' && phoneFits && platform && matterClass !== null && urgency !== null;
  return (
    <StepForm
      title={t('referrals.draft')}
      submit={t('referrals.save')}
      blocked={!ready}
      pending={save.isPending}
      error={save.error}
      onDrop={() => (drop(), onDrop())}
      onSubmit={() =>
        ready &&
        save.mutate({
          ...{ requestId, class: matterClass, urgency, platform, department, origin, digits: null },
          matter: {
            ...{ summary, place },
            parties: [
              { name, phone: phone === '' ? null : phone },
              ...(otherName.trim() === '' ? [] : [{ name: otherName, phone: null }]),
            ],
          },
        })
      }
    >
      <TextInput
        label={t('referrals.summary')}
        hint={t('referrals.summaryHint')}
        rows={4}
        max={MOST_REFERRAL_CHARACTERS.summary}
        value={summary}
        onChange={(typed) => fill({ summary: typed })}
      />
      <TextInput
        label={t('referrals.place')}
        max={MOST_REFERRAL_CHARACTERS.place}
        value={place}
        onChange={(typed) => fill({ place: typed })}
      />
      <div className="side-by-side">
        <TextInput label={t('referrals.name')} max={60} value={name} onChange={(typed) => fill({ name: typed })} />
        <TextInput
          label={t('referrals.phone')}
          hint={t('referrals.phoneHint')}
          problem={phoneFits ? undefined : common('refusal.not-a-phone')}
          inputMode="numeric"
          value={phone}
          onChange={(typed) => fill({ phone: digitsOf(typed, 12) })}
        />
        <TextInput
          label={t('referrals.otherName')}
          max={60}
          value={otherName}
          onChange={(typed) => fill({ otherName: typed })}
        />
      </div>
      {offered !== undefined && offered.platforms.length > 0 && draft.platform === null && (
        <p className="hint" role="status">
          {t('referrals.suggested', {
            platform: common(`platform.${offered.platforms[0]?.platform ?? 'coordinator'}`),
            words: (offered.platforms[0]?.because ?? []).join('、'),
          })}
        </p>
      )}
      <ChoiceField
        label={t('referrals.platform')}
        look="grid"
        value={platform}
        choices={PLATFORMS.map((code) => ({
          value: code,
          text: common(`platform.${code}`),
          detail: common(`platformDoes.${code}`),
        }))}
        onChange={(chosen) => fill({ platform: chosen })}
      />
      <div className="side-by-side">
        <TextInput
          label={t('referrals.department')}
          max={MOST_REFERRAL_CHARACTERS.department}
          value={department}
          onChange={(typed) => fill({ department: typed })}
        />
        <SelectField
          label={t('referrals.class')}
          value={matterClass}
          choices={REFERRAL_CLASSES.map((code) => ({ value: code, text: common(`referralClass.${code}`) }))}
          onChange={(chosen) => fill({ class: chosen })}
        />
      </div>
      <ChoiceField
        label={t('referrals.urgency')}
        value={urgency}
        choices={REFERRAL_URGENCIES.map((code) => ({ value: code, text: common(`referralUrgency.${code}`) }))}
        onChange={(chosen) => fill({ urgency: chosen })}
      />
    </StepForm>
  );
}
