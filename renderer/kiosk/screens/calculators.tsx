import { Clock, Coins, HardHat, KeyRound, type LucideIcon, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CALCULATORS, type Calculator } from '../../../shared/domain/calculator.ts';
import { Tile } from '../../parts/tile.tsx';
import { PersonButton } from '../consult/person-button.tsx';
import { Page, type ScreenProps } from '../page.tsx';

const ICONS: Record<Calculator, LucideIcon> = {
  severance: Coins,
  overtime: Clock,
  arbitration: Scale,
  injury: HardHat,
  deposit: KeyRound,
};

/** What can be worked out. */
export function Calculators({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <Page now={now} act={act} title={t('calc.title')} hint={t('calc.hint')} onward={<PersonButton act={act} />}>
      <div className="tiles calculators">
        {CALCULATORS.map((calculator) => (
          <Tile
            key={calculator}
            icon={ICONS[calculator]}
            title={t(`common:calculator.${calculator}`)}
            onPress={() => act({ tap: 'calculator', calculator })}
          >
            <span className="hint">{t(`calc.${calculator}Hint`)}</span>
          </Tile>
        ))}
      </div>
    </Page>
  );
}
