import { useTranslation } from 'react-i18next';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { MOST_CHARACTERS } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** The other side's name, if the citizen knows it. */
export function Respondent({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page
      now={now}
      act={act}
      title={t('respondent.title')}
      hint={t('respondent.hint')}
      onward={<NextButton act={act} />}
    >
      <TypedField
        label={t('respondent.label')}
        placeholder={t('respondent.placeholder')}
        mode="chinese"
        maxLength={MOST_CHARACTERS.respondentName}
        value={now.draft.respondentName}
        onChange={(respondentName) => act({ tap: 'fill', part: { respondentName } })}
        onComposing={(composing) => act({ tap: 'compose', composing })}
        keyboard
      />
    </Page>
  );
}
