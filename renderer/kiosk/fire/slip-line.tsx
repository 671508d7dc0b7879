import { useQuery } from '@tanstack/react-query';
import { Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketOnPaper } from '../../../shared/contract/kiosk/paper.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';
import { useFireTables } from './use-fire-tables.ts';

interface SlipLineProps {
  /** What was asked for; null: not yet. */
  readonly slipId: string | null;
  readonly onPrint: () => void;
}

/** The way to paper. Where no printer is set, nothing is said: the screen tells to take a photo or to write down. */
export function SlipLine({ slipId, onPrint }: SlipLineProps) {
  const { t } = useTranslation('kiosk');
  const { data } = useFireTables();
  if (data?.prints !== true) return null;
  if (slipId !== null) return <SlipState slipId={slipId} />;
  return (
    <BigButton icon={Printer} onPress={onPrint}>
      {t('fire.print')}
    </BigButton>
  );
}

const TEXT = {
  printing: 'fire.printing',
  printed: 'fire.printed',
  'not-printed': 'fire.not-printed',
  unsure: 'fire.unsurePaper',
} as const satisfies Record<Exclude<TicketOnPaper, 'none'>, string>;

function SlipState({ slipId }: { readonly slipId: string }) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const { data: paper = 'printing' } = useQuery(
    ask.fire.slip.queryOptions({ input: { slipId }, meta: { nouns: ['slip', 'printer'], ...OF_THIS_VISIT } }),
  );
  if (paper === 'none') return null;
  const good = paper === 'printing' || paper === 'printed';
  const Icon = good ? Printer : TriangleAlert;
  return (
    <p className={`on-paper ${good ? '' : 'not'}`} role={good ? 'status' : 'alert'}>
      <Icon aria-hidden className="icon" />
      <span>{t(TEXT[paper])}</span>
    </p>
  );
}
