import { Bike, House, KeyRound, type LucideIcon, Store } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FireTables } from '../../../shared/contract/kiosk/fire.ts';
import { FIRE_THEMES, type FireTheme } from '../../../shared/domain/fire.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useFireTables } from './use-fire-tables.ts';

const ICONS: Record<FireTheme, LucideIcon> = {
  rental: KeyRound,
  'nine-small': Store,
  'e-bike': Bike,
  household: House,
};

interface ThemeTilesProps {
  readonly has: (tables: FireTables, theme: FireTheme) => boolean;
  readonly onTheme: (tables: FireTables, theme: FireTheme) => void;
}

/** One tile for each place there is something about. */
export function ThemeTiles({ has, onTheme }: ThemeTilesProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const tables = useFireTables();
  return (
    <AnswerOf query={tables}>
      {(told) => (
        <div className="tiles rows fire-themes">
          {FIRE_THEMES.filter((theme) => has(told, theme)).map((theme) => (
            <Tile
              key={theme}
              icon={ICONS[theme]}
              title={t(`common:fireTheme.${theme}`)}
              onPress={() => onTheme(told, theme)}
            >
              <span className="hint">{t(`fire.${theme}Hint`)}</span>
              {theme === 'nine-small' && told.smallShopM2 !== null && (
                <span className="hint">{t('fire.smallShop', { m2: told.smallShopM2 })}</span>
              )}
            </Tile>
          ))}
        </div>
      )}
    </AnswerOf>
  );
}
