import { useTranslation } from 'react-i18next';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { BigButton } from '../parts/big-button.tsx';
import type { Ways } from './page.tsx';

/** Asked before a number is given up. */
export function GiveUpQuestion({ now, act }: Ways) {
  const { t } = useTranslation('kiosk');
  const keep = () => act({ tap: 'keep' });
  return (
    <AskDialog
      title={t('giveUp.title', { number: now.standing?.number ?? '' })}
      onAway={keep}
      actions={
        <>
          <BigButton onPress={() => act({ tap: 'give-up-for-sure' })}>{t('giveUp.sure')}</BigButton>
          <BigButton look="main" onPress={keep}>
            {t('giveUp.keep')}
          </BigButton>
        </>
      }
    >
      <p>{t(now.standing?.dispute === null ? 'giveUp.text' : 'giveUp.textMatter')}</p>
    </AskDialog>
  );
}
