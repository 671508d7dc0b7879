import { useQuery } from '@tanstack/react-query';
import { Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketOnPaper } from '../../shared/contract/kiosk/paper.ts';
import { OF_THIS_VISIT, useKiosk } from './use-kiosk.ts';

const GOOD: readonly TicketOnPaper[] = ['printing', 'printed'];

/** Whether the number is also on paper. Where no printer is set, nothing is said. */
export function PaperLine({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const { data: paper = 'none' } = useQuery(
    ask.paper.of.queryOptions({ input: { ticketId }, meta: { nouns: ['ticket', 'printer'], ...OF_THIS_VISIT } }),
  );
  if (paper === 'none') return null;
  const good = GOOD.includes(paper);
  const Icon = good ? Printer : TriangleAlert;
  return (
    // Not on paper is said at once by a screen reader, too; a slip that comes out is seen.
    <p className={`on-paper ${good ? '' : 'not'}`} role={good ? 'status' : 'alert'}>
      <Icon aria-hidden className="icon" />
      <span>{t(`paper.${paper}`)}</span>
    </p>
  );
}
