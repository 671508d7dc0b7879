import { useTranslation } from 'react-i18next';
import { needsGuardian } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';

/** The phone number, with the reason why it is asked. */
export function Phone({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const minor = needsGuardian(now.draft);
  return (
    <Page
      now={now}
      act={act}
      title={minor ? t('phone.titleGuardian') : t('phone.title')}
      hint={t('phone.hint')}
      missing={t('phone.missing')}
      onward={<NextButton act={act} />}
    >
      <TypedField
        label={t('phone.label')}
        mode="digits"
        maxLength={11}
        value={now.draft.phone}
        onChange={(phone) => act({ tap: 'fill', part: { phone } })}
        keyboard
      />
      <p className="staff-hint">{t('phone.noPhone')}</p>
    </Page>
  );
}
