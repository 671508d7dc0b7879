import { FolderOpen, Inbox, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';
import { DeskButton } from '../fields/desk-button.tsx';

/** More would push the work off the screen; the list marks them all. */
const AT_ONCE = 2;

interface ArrivalNoticesProps {
  readonly fresh: readonly DisputeLine[];
  readonly onOpen: (disputeId: string) => void;
  readonly onLater: (disputeId: string) => void;
}

/** Says politely, on the screen and to a screen reader, that a dispute came in. Takes no focus away. */
export function ArrivalNotices({ fresh, onOpen, onLater }: ArrivalNoticesProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <div className="arrivals" role="status" aria-live="polite" aria-label={t('arrivals.title')}>
      {fresh.slice(0, AT_ONCE).map((line) => (
        <div key={line.disputeId} className="arrival">
          <Inbox aria-hidden className="icon" />
          <p>
            {t(line.belongs === 'beside' ? 'arrivals.beside' : 'arrivals.text', {
              number: line.number,
              category: common(`category.${line.category}`),
            })}
          </p>
          <DeskButton
            look="main"
            icon={FolderOpen}
            onPress={() => onOpen(line.disputeId)}
            label={`${t('arrivals.open')} ${line.number}`}
          >
            {t('arrivals.open')}
          </DeskButton>
          <DeskButton
            look="quiet"
            icon={X}
            onPress={() => onLater(line.disputeId)}
            label={`${t('arrivals.later')} ${line.number}`}
          >
            {t('arrivals.later')}
          </DeskButton>
        </div>
      ))}
      {fresh.length > AT_ONCE && <p className="more">{t('arrivals.more', { count: fresh.length - AT_ONCE })}</p>}
    </div>
  );
}
