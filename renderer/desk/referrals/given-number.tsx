import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';

export interface Given {
  readonly referralId: string;
  readonly number: string;
  readonly digits: string;
}

/** What to tell the citizen: the number and the four digits with which they ask how it stands. */
export function GivenNumber({ given, onAway }: { readonly given: Given; readonly onAway: () => void }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <AskDialog
      title={t('referrals.givenTitle')}
      onAway={onAway}
      actions={
        <DeskButton look="main" onPress={onAway}>
          {common('action.done')}
        </DeskButton>
      }
    >
      <div className="booked" role="status">
        <p>{t('referrals.tellNumber')}</p>
        <p className="code">
          {given.number} · {given.digits}
        </p>
        <p className="hint">{t('referrals.givenHint')}</p>
      </div>
    </AskDialog>
  );
}
