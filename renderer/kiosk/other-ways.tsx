import { Languages, type LucideIcon, PencilLine, PhoneCall, TicketCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OtherWays } from '../../shared/contract/kiosk/disputes.ts';
import type { GapWay } from '../../shared/domain/language-gap.ts';
import { Tile } from '../parts/tile.tsx';
import type { Ways } from './page.tsx';
import { useReasonText } from './reason-text.ts';

const ICONS: Record<GapWay, LucideIcon> = {
  neighbour: PhoneCall,
  interpreter: Languages,
  written: PencilLine,
  wait: TicketCheck,
};

/** What there is when nobody on duty understands the citizen: one tile for each way, one touch registers. */
export function OtherWaysTiles({ now, act, other }: Ways & { readonly other: OtherWays }) {
  const { t } = useTranslation('kiosk');
  return (
    <div className="tiles rows other-ways">
      {other.ways.map((way, place) => (
        <Tile
          key={way}
          look={place === 0 ? 'main' : 'plain'}
          icon={ICONS[way]}
          title={t(`otherWays.${way}`)}
          onPress={() => act({ tap: 'pick-way', way })}
        >
          <Detail way={way} other={other} now={now} />
        </Tile>
      ))}
    </div>
  );
}

function Detail({ way, other, now }: Pick<Ways, 'now'> & { readonly way: GapWay; readonly other: OtherWays }) {
  const { t } = useTranslation('kiosk');
  const reasonText = useReasonText(now.language);
  switch (way) {
    case 'neighbour':
      return other.neighbours.map(({ code, name, contact, reason }) => (
        <span key={code} className="hint">
          {contact === null
            ? t('otherWays.neighbourLine', { station: name[now.language], reason: reasonText(reason) })
            : t('otherWays.neighbourContact', { station: name[now.language], reason: reasonText(reason), contact })}
        </span>
      ));
    case 'interpreter':
      return other.interpreters.map((reason) => (
        <span key={`${reason.code}/${reason.dialect?.id}`} className="hint">
          {reasonText(reason)}
        </span>
      ));
    case 'written':
      return <span className="hint">{t('otherWays.writtenHint')}</span>;
    case 'wait':
      return <span className="hint">{t('otherWays.waitHint')}</span>;
  }
}
