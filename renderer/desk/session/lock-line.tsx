import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asMinutes } from './lock.ts';

/** How long the door stays locked. The seconds are not read aloud one by one. */
export function LockLine({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation('desk');
  return (
    <p className="refusal-line" role="alert">
      <Clock aria-hidden className="icon" />
      <span>
        {t('signIn.locked')} <span aria-live="off">{t('signIn.lockedFor', { time: asMinutes(seconds) })}</span>
      </span>
    </p>
  );
}
