import { useTranslation } from 'react-i18next';
import { DECLARATION_NOTICE_VERSION } from '../../../shared/domain/declaration.ts';
import { ConsentTick } from '../../parts/consent-tick.tsx';
import { NextButton, Page, type ScreenProps, useStationName } from '../page.tsx';

const PARTS = ['Who', 'What', 'Why', 'Keep'] as const;

/** What the words are used for, and a tick that nobody sets but the citizen. */
export function DeclareNotice({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const station = useStationName(now);
  const { agrees, child, kind } = now.declare;
  const consent = kind === 'resident' ? (child ? 'agreeChild' : 'agree') : 'agreeDeclarer';
  return (
    <Page
      now={now}
      act={act}
      title={t('declare.noticeTitle')}
      missing={t('declare.noticeMissing')}
      onward={<NextButton act={act} tap={{ tap: 'declare-next' }} />}
    >
      <div className="notice-page">
        <div className="notice-text">
          <dl>
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{t(`declare.notice${part}`)}</dt>
                <dd>{t(`declare.notice${part}Text`, { station })}</dd>
              </div>
            ))}
          </dl>
          <p className="law">{t('declare.noticeLaw', { version: DECLARATION_NOTICE_VERSION })}</p>
        </div>
        <div className="notice-ticks">
          <ConsentTick ticked={agrees} onTick={(ticked) => act({ tap: 'declare-agree', agrees: ticked })}>
            {t(`declare.${consent}`)}
          </ConsentTick>
          <p className="hint">{t('declare.noticeRefuse')}</p>
        </div>
      </div>
    </Page>
  );
}
