import { useTranslation } from 'react-i18next';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { waitWords } from '../../shared/rules/wait-words.ts';
import { WaitText } from '../parts/wait-text.tsx';

/** How many come first, and how long it takes until whoever is at the counter is done. Promises nothing while no counter is open. */
export function PlaceInLine({ ahead, wait }: { readonly ahead: number; readonly wait: WaitRange | null }) {
  const { t } = useTranslation('kiosk');
  const nobody = wait === null ? t('ticket.nobodyAhead') : t('ticket.next');
  return (
    <>
      <p className="ahead">{ahead === 0 ? nobody : t('ticket.ahead', { people: ahead })}</p>
      {(ahead > 0 || waitWords(wait).said !== 'none') && (
        <p className="wait">
          <WaitText wait={wait} />
        </p>
      )}
    </>
  );
}
