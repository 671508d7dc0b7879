import { useTranslation } from 'react-i18next';
import { MOST_CHARACTERS } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';

/** What the citizen wants, in own words. */
export function Wish({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page now={now} act={act} title={t('wish.title')} hint={t('wish.hint')} onward={<NextButton act={act} />}>
      <TypedField
        label={t('wish.label')}
        placeholder={t('wish.placeholder')}
        mode="chinese"
        multiline
        maxLength={MOST_CHARACTERS.wish}
        value={now.draft.wish}
        onChange={(wish) => act({ tap: 'fill', part: { wish } })}
        onComposing={(composing) => act({ tap: 'compose', composing })}
        keyboard
      />
    </Page>
  );
}
