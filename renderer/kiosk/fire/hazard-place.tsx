import { useTranslation } from 'react-i18next';
import { MOST_HAZARD_CHARACTERS } from '../../../shared/domain/hazard.ts';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** Where it is, and what it is like. */
export function HazardPlace({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page
      now={now}
      act={act}
      title={t('hazard.place')}
      hint={t('hazard.placeHint')}
      missing={t('hazard.placeMissing')}
      onward={<NextButton act={act} tap={{ tap: 'hazard-next' }} />}
    >
      <TypedField
        label={t('hazard.placeLabel')}
        placeholder={t('hazard.placePlaceholder')}
        mode="chinese"
        multiline
        maxLength={MOST_HAZARD_CHARACTERS.place}
        value={now.fire.hazard.place}
        onChange={(place) => act({ tap: 'hazard-fill', part: { place } })}
        onComposing={(composing) => act({ tap: 'compose', composing })}
        keyboard
      />
    </Page>
  );
}
