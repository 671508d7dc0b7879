import { useTranslation } from 'react-i18next';
import type { FireTables } from '../../../shared/contract/kiosk/fire.ts';
import type { FireTheme } from '../../../shared/domain/fire.ts';
import { Page, type ScreenProps } from '../page.tsx';
import { ThemeTiles } from './theme-tiles.tsx';

const itemsOf = ({ items }: FireTables, theme: FireTheme): string[] =>
  items.filter((row) => row.theme === theme).map(({ id }) => id);

/** What place is to be checked? */
export function WhichPlace({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page now={now} act={act} title={t('fire.whichPlace')}>
      <ThemeTiles
        has={(tables, theme) => itemsOf(tables, theme).length > 0}
        onTheme={(tables, theme) => act({ tap: 'fire-begin', theme, items: itemsOf(tables, theme) })}
      />
    </Page>
  );
}

const questionsOf = ({ questions }: FireTables, theme: FireTheme): string[] =>
  questions.filter((one) => one.theme === theme).map(({ id }) => id);
const cardsOf = ({ cards }: FireTables, theme: FireTheme): number =>
  cards.filter((card) => card.theme === theme).length;

/** What lesson? */
export function WhichLesson({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page now={now} act={act} title={t('fire.whichLesson')}>
      <ThemeTiles
        has={(tables, theme) => cardsOf(tables, theme) > 0}
        onTheme={(tables, theme) =>
          act({ tap: 'fire-lesson', theme, cards: cardsOf(tables, theme), questions: questionsOf(tables, theme) })
        }
      />
    </Page>
  );
}
