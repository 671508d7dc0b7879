import { Ellipsis, MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { COMMON_FIRST, THE_OTHERS } from '../category-order.ts';
import { CATEGORY_ICONS } from '../icons.ts';
import { Page, type ScreenProps } from '../page.tsx';

/** What it is about: the common kinds first, all others behind one button. */
export function CategoryScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const chosen = now.draft.category;
  const [others, setOthers] = useState(chosen !== null && THE_OTHERS.includes(chosen));
  return (
    <Page now={now} act={act} title={t('category.title')} hint={t('category.hint')}>
      <div key={String(others)} className={`tiles settle ${others ? 'many' : 'few'}`}>
        {(others ? THE_OTHERS : COMMON_FIRST).map((category) => (
          <ChoiceTile
            key={category}
            icon={CATEGORY_ICONS[category]}
            title={t(`common:category.${category}`)}
            chosen={category === chosen}
            onPress={() => act({ tap: 'choose', part: { category } })}
          />
        ))}
      </div>
      <div className="other-ways">
        <BigButton icon={Ellipsis} onPress={() => setOthers(!others)}>
          {others ? t('category.fewer') : t('category.more')}
        </BigButton>
        <BigButton icon={MessageCircleQuestionMark} onPress={() => act({ tap: 'aside', to: 'describe' })}>
          {t('describe.open')}
        </BigButton>
      </div>
      <p className="staff-hint">{t('home.emergency')}</p>
    </Page>
  );
}
