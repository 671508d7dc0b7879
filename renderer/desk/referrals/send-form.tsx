import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferralFile } from '../../../shared/contract/desk/referrals.ts';
import { MOST_REFERRAL_CHARACTERS, type Platform } from '../../../shared/domain/referral.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

interface SendFormProps {
  readonly file: ReferralFile;
  readonly onShut: () => void;
}

/** Sends a matter: for the first time, to another platform once it came back, or again. */
export function SendForm({ file, onShut }: SendFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { referralId, mayGoTo } = file;
  const { draft, fill, drop } = useDraft<{ platform: Platform | null; department: string; note: string }>(
    `referral/${referralId}/send`,
    { platform: mayGoTo.includes(file.platform) ? file.platform : null, department: file.department, note: '' },
  );
  const shut = () => (drop(), onShut());
  const send = useMutation(ask.referrals.send.mutationOptions({ onSuccess: shut }));
  const { platform, department, note } = draft;
  return (
    <StepForm
      title={t('referrals.send')}
      submit={t('referrals.sendNow')}
      blocked={platform === null}
      pending={send.isPending}
      error={send.error}
      onDrop={shut}
      onSubmit={() => platform !== null && send.mutate({ referralId, platform, department, note })}
    >
      {mayGoTo.length === 1 && <p className="hint">{t('referrals.onlyCoordinator')}</p>}
      <ChoiceField
        label={t('referrals.platform')}
        look="grid"
        value={platform}
        choices={mayGoTo.map((code) => ({ value: code, text: common(`platform.${code}`) }))}
        onChange={(chosen) => fill({ platform: chosen })}
      />
      <TextInput
        label={t('referrals.department')}
        max={MOST_REFERRAL_CHARACTERS.department}
        value={department}
        onChange={(typed) => fill({ department: typed })}
      />
      <TextInput
        label={t('referrals.note')}
        hint={t('referrals.noteHint')}
        rows={2}
        max={MOST_REFERRAL_CHARACTERS.note}
        value={note}
        onChange={(typed) => fill({ note: typed })}
      />
    </StepForm>
  );
}
