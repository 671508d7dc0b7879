import { useTranslation } from 'react-i18next';
import type { OfferedService } from '../../shared/contract/kiosk/tickets.ts';
import type { Language } from '../../shared/domain/language.ts';
import { WaitText } from '../parts/wait-text.tsx';
import { ClosedText } from './closed-text.tsx';

interface QueueLineProps {
  readonly service: OfferedService;
  readonly language: Language;
}

/** How many wait for a service and how long a newcomer would, or why it gives no number now. */
export function QueueLine({ service: { waiting, wait, closed }, language }: QueueLineProps) {
  const { t } = useTranslation('kiosk');
  if (closed !== null) return <ClosedText closed={closed} language={language} />;
  return (
    <span className="queue">
      {waiting > 0 && <span>{t('home.waiting', { people: waiting })}</span>}
      <span>{wait === null ? t('home.closed') : waiting === 0 ? t('home.nobody') : <WaitText wait={wait} />}</span>
    </span>
  );
}
