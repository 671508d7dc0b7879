import { DoorOpen, HardHat, House, KeyRound, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DECLARATION_KINDS, type DeclarationKind, DECLARING } from '../../../shared/domain/declaration.ts';
import { TOLD_FIRST } from '../../../shared/rules/declaration-facts.ts';
import { Tile } from '../../parts/tile.tsx';
import { DeclareFacts } from '../declare-facts.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { QueueLine } from '../queue-line.tsx';
import { useServices } from '../use-services.ts';

const ICONS: Record<DeclarationKind, LucideIcon> = {
  resident: House,
  tenant: KeyRound,
  'tenancy-end': DoorOpen,
  worker: HardHat,
};
const TEXT = {
  resident: 'resident',
  tenant: 'tenant',
  'tenancy-end': 'tenancyEnd',
  worker: 'worker',
} as const satisfies Record<DeclarationKind, string>;

/** Who tells what; and the way to a counter for who would rather speak to somebody, or brings a list. */
export function WhichDeclaration({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const service = (useServices().data ?? []).find(({ serviceId }) => serviceId === DECLARING);
  return (
    <Page now={now} act={act} title={t('declare.title')} hint={t('declare.titleHint')}>
      <div className="tiles rows declare-kinds">
        {DECLARATION_KINDS.map((kind) => (
          <Tile
            key={kind}
            icon={ICONS[kind]}
            title={t(`declare.${TEXT[kind]}`)}
            onPress={() => act({ tap: 'declare-kind', kind })}
          >
            <span className="hint">{t(`declare.${TEXT[kind]}Hint`)}</span>
          </Tile>
        ))}
        {service !== undefined && (
          <Tile
            look="quiet"
            mark={service.prefix}
            title={t('declare.takeNumber')}
            shut={service.closed !== null}
            onPress={() => act({ tap: 'take', serviceId: DECLARING })}
          >
            <span className="hint">{t('declare.takeNumberHint')}</span>
            <QueueLine service={service} language={now.language} />
          </Tile>
        )}
      </div>
      <DeclareFacts facts={TOLD_FIRST} language={now.language} />
    </Page>
  );
}
