import { useTranslation } from 'react-i18next';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { MOST_CHARACTERS } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** The name of who stands for a minor. */
export function GuardianName({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page
      now={now}
      act={act}
      title={t('guardian.nameTitle')}
      hint={t('guardian.nameHint')}
      missing={t('guardian.nameMissing')}
      onward={<NextButton act={act} />}
    >
      <TypedField
        label={t('guardian.nameLabel')}
        mode="chinese"
        maxLength={MOST_CHARACTERS.guardianName}
        value={now.draft.guardianName}
        onChange={(guardianName) => act({ tap: 'fill', part: { guardianName } })}
        keyboard
      />
    </Page>
  );
}
