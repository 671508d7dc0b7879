import { useTranslation } from 'react-i18next';
import type { Category } from '../../shared/domain/dispute.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { BigButton } from '../parts/big-button.tsx';
import type { Ways } from './page.tsx';

/** Asked once when the words clearly speak of another kind of matter. Keeping one's own choice is as easy. */
export function CategoryQuestion({ now, act, offer }: Ways & { readonly offer: Category }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const keep = () => act({ tap: 'settle-category', category: null });
  const name = (category: Category) => t(`common:category.${category}`);
  const words = now.noticed.categories.find(({ category }) => category === offer)?.because ?? [];
  return (
    <AskDialog
      title={t('describe.askTitle', { category: name(offer) })}
      onAway={keep}
      actions={
        <>
          <BigButton onPress={keep}>
            {t('describe.askKeep', { category: now.draft.category === null ? '' : name(now.draft.category) })}
          </BigButton>
          <BigButton look="main" onPress={() => act({ tap: 'settle-category', category: offer })}>
            {t('describe.askTake', { category: name(offer) })}
          </BigButton>
        </>
      }
    >
      <p>{t('describe.askText', { words: words.join(t('describe.comma')) })}</p>
    </AskDialog>
  );
}
