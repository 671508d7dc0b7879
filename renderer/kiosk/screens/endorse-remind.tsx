import { BellRing, IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { REMINDER_NOTICE_VERSION } from '../../../shared/domain/privacy-notice.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { ConsentTick } from '../../parts/consent-tick.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { Page, type ScreenProps, useStationName } from '../page.tsx';

/** A phone to be reminded by, and the consent to keep it for that alone. */
export function EndorseRemind({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const station = useStationName(now);
  const { phone, agrees, idNumber } = now.endorse;
  return (
    <Page
      now={now}
      act={act}
      title={t('endorse.remindTitle')}
      missing={t('endorse.remindMissing')}
      onward={
        <BigButton look="main" icon={BellRing} onPress={() => act({ tap: 'endorse-next' })}>
          {t('endorse.remindGo')}
        </BigButton>
      }
    >
      <p className="remind-notice">{t('endorse.remindNotice', { station, version: REMINDER_NOTICE_VERSION })}</p>
      <ConsentTick ticked={agrees} onTick={(ticked) => act({ tap: 'endorse-fill', part: { agrees: ticked } })}>
        {t('endorse.agree')}
      </ConsentTick>
      {idNumber === null ? (
        <BigButton icon={IdCard} onPress={() => act({ tap: 'endorse-use-id', for: 'reminder' })}>
          {t('endorse.withId')}
        </BigButton>
      ) : (
        <p className="chosen-line">{t('endorse.idGiven')}</p>
      )}
      <TypedField
        label={t('endorse.phoneLabel')}
        mode="digits"
        maxLength={11}
        value={phone}
        onChange={(typed) => act({ tap: 'endorse-fill', part: { phone: typed } })}
        keyboard
      />
    </Page>
  );
}
