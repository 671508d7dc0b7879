import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../shared/domain/age.ts';
import { ConsentTick } from '../../parts/consent-tick.tsx';
import { NOTICE_VERSION } from '../../../shared/domain/privacy-notice.ts';
import { NextButton, Page, type ScreenProps, useStationName } from '../page.tsx';

const PARTS = ['who', 'what', 'why', 'keep', 'free'] as const;

/** Whose consent it is: under 14 the guardian's (个人信息保护法 31), under 18 both agree. */
const WHO_AGREES = { 'under-14': 'ForChild', '14-15': 'Both', '16-17': 'Both', adult: '' } as const satisfies Record<
  AgeBand,
  string
>;

/** The privacy notice in plain words, and two ticks that nobody sets but the citizen. */
export function NoticeScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const station = useStationName(now);
  const who = WHO_AGREES[now.draft.ageBand ?? 'adult'];
  const { agreesToData, agreesToMediation } = now.draft;
  return (
    <Page now={now} act={act} title={t('notice.title')} missing={t('notice.missing')} onward={<NextButton act={act} />}>
      <div className="notice-page">
        <div className="notice-text">
          <dl>
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{t(`notice.${part}`)}</dt>
                <dd>{t(`notice.${part}Text`, { station })}</dd>
              </div>
            ))}
          </dl>
          <p className="law">{t('notice.law', { version: NOTICE_VERSION })}</p>
        </div>
        <div className="notice-ticks">
          <ConsentTick ticked={agreesToData} onTick={(ticked) => act({ tap: 'fill', part: { agreesToData: ticked } })}>
            {t(`notice.agreeData${who}`)}
          </ConsentTick>
          <ConsentTick
            ticked={agreesToMediation}
            onTick={(ticked) => act({ tap: 'fill', part: { agreesToMediation: ticked } })}
          >
            {t(`notice.agreeMediation${who}`)}
          </ConsentTick>
          <p className="hint">{t('notice.refuse')}</p>
        </div>
      </div>
    </Page>
  );
}
