import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

interface EraseReferralQuestionProps {
  readonly referralId: string;
  readonly onShut: () => void;
}

/** Asks once more before the words of a referral are gone for good, here and at the district. */
export function EraseReferralQuestion({ referralId, onShut }: EraseReferralQuestionProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const erase = useMutation(ask.referrals.erase.mutationOptions({ onSuccess: onShut }));
  return (
    <AskDialog
      title={t('referrals.eraseTitle')}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton look="danger" pending={erase.isPending} onPress={() => erase.mutate({ referralId })}>
            {t('erase.submit')}
          </DeskButton>
        </>
      }
    >
      <p>{t('referrals.eraseText')}</p>
      <RefusalLine error={erase.error} />
    </AskDialog>
  );
}
