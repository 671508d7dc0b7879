import { useTranslation } from 'react-i18next';
import type { OfferedService } from '../../shared/contract/kiosk/tickets.ts';
import { WaitText } from '../parts/wait-text.tsx';

/** How many wait for a service, and how long a newcomer would. */
export function QueueLine({ service: { waiting, wait } }: { readonly service: OfferedService }) {
  const { t } = useTranslation('kiosk');
  return (
    <span className="queue">
      {waiting > 0 && <span>{t('home.waiting', { people: waiting })}</span>}
      <span>{wait === null ? t('home.closed') : waiting === 0 ? t('home.nobody') : <WaitText wait={wait} />}</span>
    </span>
  );
}
