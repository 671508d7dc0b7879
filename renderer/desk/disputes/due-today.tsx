import { useQuery } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../use-desk.ts';

/** What is to be done today across my cases (今天要办). No name, no phone: they stand in the file that opens. */
export function DueToday({ onChoose }: { readonly onChoose: (disputeId: string) => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const due = useQuery(
    ask.caseload.today.queryOptions({ input: {}, meta: { nouns: ['dispute', 'ticket', 'calendar'] } }),
  );
  if (due.data === undefined || due.data.length === 0) return null;
  return (
    <section className="due-today" aria-labelledby="due-today">
      <h2 id="due-today">
        <CalendarCheck aria-hidden className="icon" />
        {t('due.title')} <span className="count">{due.data.length}</span>
      </h2>
      <ul>
        {due.data.map(({ disputeId, number, openedOn, category, limit, lastDay, kind }) => (
          <li key={`${disputeId}/${limit}`}>
            <Button className={`due-line ${kind}`} onPress={() => onChoose(disputeId)}>
              <strong className="number">{number}</strong>
              <span className="since">{openedOn}</span> {common(`category.${category}`)}
              <span className="what">{t(`due.${kind}`, { limit: common(`limit.${limit}`), day: lastDay })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="hint">{t('due.hint')}</p>
    </section>
  );
}
