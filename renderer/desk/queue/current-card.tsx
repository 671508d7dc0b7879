import { FolderOpen, Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrentTicket } from '../../../shared/contract/desk/tickets.ts';
import { clockTime } from '../../../shared/domain/station-day.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { useLanguage, useNameOf } from '../use-language.ts';
import { AskedNote } from './asked-note.tsx';
import { PrescreenNote } from './prescreen-note.tsx';

interface CurrentCardProps {
  readonly current: CurrentTicket | null;
  readonly hint: string;
  /** Opens the file of the dispute; undefined for those who see no files. */
  readonly onFile: ((disputeId: string) => void) | undefined;
}

/** Who is at my counter. The name is known only from the call on, and only for a dispute. */
export function CurrentCard({ current, hint, onFile }: CurrentCardProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const language = useLanguage();
  const file = current?.disputeId ?? null;
  return (
    <div className={`current ${current?.state ?? 'nobody'}`}>
      <div role="status" aria-label={t('queue.current')}>
        {current === null ? (
          <p className="nobody">{hint}</p>
        ) : (
          <>
            <p className="state">{common(`ticketState.${current.state}`)}</p>
            <p className="number">{current.number}</p>
            <p className="service">{nameOf(current.serviceName)}</p>
            {current.name !== null && <p className="name">{current.name}</p>}
            <p className="calls">
              {t('queue.calls', { count: current.calls })} ·{' '}
              {t('queue.calledAt', { time: clockTime(current.calledAt).slice(0, 5) })}
            </p>
            {current.appointmentAt !== null && (
              <p className="booked">{t('queue.booked', { time: clockTime(current.appointmentAt).slice(0, 5) })}</p>
            )}
            {current.priority !== null && <p className="priority">{common(`priority.${current.priority}`)}</p>}
            {current.language !== language && (
              <p className="language">
                <Globe aria-hidden className="icon" />
                {t(`queue.reads.${current.language}`)}
              </p>
            )}
          </>
        )}
      </div>
      {current !== null && current.prescreen !== null && <PrescreenNote prescreen={current.prescreen} />}
      {current !== null && current.question !== null && <AskedNote question={current.question} />}
      {file !== null && onFile !== undefined && (
        <DeskButton icon={FolderOpen} onPress={() => onFile(file)}>
          {t('queue.openFile')}
        </DeskButton>
      )}
    </div>
  );
}
