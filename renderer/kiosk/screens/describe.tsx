import { useTranslation } from 'react-i18next';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { Tile } from '../../parts/tile.tsx';
import { MOST_CHARACTERS } from '../draft.ts';
import { CATEGORY_ICONS } from '../icons.ts';
import { Page, type ScreenProps } from '../page.tsx';

/**
 * For whoever does not know which kind it is: a few words, and the kinds they point to. The words are the
 * beginning of the statement, so nobody types them twice.
 */
export function Describe({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { statement } = now.draft;
  const { categories } = now.noticed;
  const hasWords = statement.trim() !== '';
  return (
    <Page now={now} act={act} title={t('describe.title')} hint={t('describe.hint')}>
      <div className="described" role="status" aria-label={t('describe.found')}>
        {hasWords && categories.length === 0 && now.noticed.of !== '' && (
          <p className="quiet-line">{t('describe.nothing')}</p>
        )}
        {hasWords &&
          categories.map(({ category, because }) => (
            <Tile
              key={category}
              icon={CATEGORY_ICONS[category]}
              title={t(`common:category.${category}`)}
              onPress={() => act({ tap: 'choose', part: { category } })}
            >
              <span className="because">{t('describe.because', { words: because.join(t('describe.comma')) })}</span>
            </Tile>
          ))}
      </div>
      <TypedField
        label={t('describe.label')}
        placeholder={t('describe.placeholder')}
        mode="chinese"
        multiline
        maxLength={MOST_CHARACTERS.statement}
        value={statement}
        onChange={(typed) => act({ tap: 'fill', part: { statement: typed } })}
        keyboard
      />
    </Page>
  );
}
