import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';

/** All open cases that are late or nearly so, with who has them (督办); a touch opens the file. */
export function UrgentCard({ onOpen }: { readonly onOpen: (disputeId: string) => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const urgent = useQuery(
    ask.caseload.urgent.queryOptions({ input: {}, meta: { nouns: ['dispute', 'ticket', 'mediator', 'staff'] } }),
  );
  return (
    <section className="card urgent-card" aria-labelledby="urgent-card">
      <h2 id="urgent-card">{t('figures.urgent')}</h2>
      <Shown query={urgent}>
        {(lines) =>
          lines.length === 0 ? (
            <p className="quiet-line">{t('figures.urgentNone')}</p>
          ) : (
            <ul>
              {lines.map(({ disputeId, number, openedAt, category, urgency, nextLimit, mediatorName }) => (
                <li key={disputeId}>
                  <Button className={`dispute-line ${urgency}`} onPress={() => onOpen(disputeId)}>
                    <span>
                      <strong className="number">{number}</strong>
                      <span className="since">{dayOf(openedAt)}</span>
                    </span>
                    <span className="at">{mediatorName ?? t('figures.noMediator')}</span>
                    <span className="where">
                      {common(`category.${category}`)}
                      {nextLimit !== null && (
                        <span className={`limit ${urgency}`}>
                          {common(`limit.${nextLimit.limit}`)} · {t(`limits.${urgency === 'red' ? 'red' : 'amber'}`)} ·{' '}
                          {nextLimit.lastDay}
                        </span>
                      )}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
