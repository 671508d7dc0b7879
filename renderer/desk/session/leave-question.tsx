import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';

/** Leaving with words that are not saved is asked once more. */
export function LeaveQuestion({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <AskDialog
      title={t('leave.title')}
      onAway={onStay}
      actions={
        <>
          <DeskButton look="main" onPress={onStay}>
            {t('leave.stay')}
          </DeskButton>
          <DeskButton look="danger" onPress={onLeave}>
            {t('leave.go')}
          </DeskButton>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </AskDialog>
  );
}
