import { useTranslation } from 'react-i18next';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { BigButton } from '../parts/big-button.tsx';
import { Countdown } from '../parts/countdown.tsx';

/** "Are you still there?" One touch anywhere says yes. */
export function IdleWarning({
  seconds,
  of,
  onStay,
}: {
  readonly seconds: number;
  readonly of: number;
  readonly onStay: () => void;
}) {
  const { t } = useTranslation('kiosk');
  return (
    <AskDialog
      title={t('idle.title')}
      onAway={onStay}
      actions={
        <BigButton look="main" onPress={onStay}>
          {t('idle.stay')}
        </BigButton>
      }
    >
      <p>{t('idle.text')}</p>
      <Countdown seconds={seconds} of={of} text={t('idle.seconds', { seconds })} />
    </AskDialog>
  );
}
