import { useTranslation } from 'react-i18next';
import { MOST_CHARACTERS } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';

/** The citizen's own name. */
export function Name({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page
      now={now}
      act={act}
      title={t('name.title')}
      hint={t('name.hint')}
      missing={t('name.missing')}
      onward={<NextButton act={act} />}
    >
      <TypedField
        label={t('name.label')}
        mode="chinese"
        maxLength={MOST_CHARACTERS.name}
        value={now.draft.name}
        onChange={(name) => act({ tap: 'fill', part: { name } })}
        onComposing={(composing) => act({ tap: 'compose', composing })}
        keyboard
      />
    </Page>
  );
}
