import { EyeOff, PhoneCall, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HAZARD_NOTICE_VERSION } from '../../../shared/domain/privacy-notice.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { ConsentTick } from '../../parts/consent-tick.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { Tile } from '../../parts/tile.tsx';
import { Page, type ScreenProps, useStationName } from '../page.tsx';

/** Without a name, or with a phone for an answer? */
export function HazardAnswer({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page
      now={now}
      act={act}
      title={t('hazard.answer')}
      hint={t(now.errand === null ? 'hazard.answerHint' : 'hazard.sending')}
    >
      <div className="tiles rows which">
        <Tile look="main" icon={EyeOff} title={t('hazard.anonymous')} onPress={() => act({ tap: 'hazard-send' })}>
          <span className="hint">{t('hazard.anonymousHint')}</span>
        </Tile>
        <Tile icon={PhoneCall} title={t('hazard.withPhone')} onPress={() => act({ tap: 'hazard-answer' })}>
          <span className="hint">{t('hazard.withPhoneHint')}</span>
        </Tile>
      </div>
    </Page>
  );
}

/** A phone, and the consent to keep it for the answer alone. */
export function HazardPhone({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const station = useStationName(now);
  const { phone, agrees } = now.fire.hazard;
  return (
    <Page
      now={now}
      act={act}
      title={t('hazard.phone')}
      missing={t('hazard.phoneMissing')}
      onward={
        <BigButton look="main" icon={Send} onPress={() => act({ tap: 'hazard-next' })}>
          {t('hazard.send')}
        </BigButton>
      }
    >
      <p className="remind-notice">{t('hazard.notice', { station, version: HAZARD_NOTICE_VERSION })}</p>
      <ConsentTick ticked={agrees} onTick={(ticked) => act({ tap: 'hazard-fill', part: { agrees: ticked } })}>
        {t('hazard.agree')}
      </ConsentTick>
      <TypedField
        label={t('hazard.phoneLabel')}
        mode="digits"
        maxLength={11}
        value={phone}
        onChange={(typed) => act({ tap: 'hazard-fill', part: { phone: typed } })}
        keyboard
      />
    </Page>
  );
}
