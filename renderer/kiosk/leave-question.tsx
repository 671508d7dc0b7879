import { useTranslation } from 'react-i18next';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { BigButton } from '../parts/big-button.tsx';
import type { Ways } from './page.tsx';

/** Asked before "home" drops what was typed. */
export function LeaveQuestion({ act }: Pick<Ways, 'act'>) {
  const { t } = useTranslation('kiosk');
  const stay = () => act({ tap: 'stay' });
  return (
    <AskDialog
      title={t('leave.title')}
      onAway={stay}
      actions={
        <>
          <BigButton onPress={() => act({ tap: 'leave' })}>{t('leave.go')}</BigButton>
          <BigButton look="main" onPress={stay}>
            {t('leave.stay')}
          </BigButton>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </AskDialog>
  );
}
