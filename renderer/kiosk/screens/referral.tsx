import { RotateCcw, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockTime, dayOf } from '../../../shared/domain/station-day.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { WaitingNumber } from '../../parts/waiting-number.tsx';
import { isAsking } from '../journey-state.ts';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** How a matter stands that was sent on: in plain steps, no word of it; and whether it is settled, once there is an answer. */
export function ReferralScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { referral, language } = now;
  if (referral === null) throw new Error('referral: shown without one');
  const { number, platform, department, state, delivered, sentAt, signedAt, result, mayVerify } = referral;
  const asking = isAsking(now);
  const at = (moment: typeof sentAt) =>
    moment === null ? '' : `${dayWords(dayOf(moment), language)} ${clockTime(moment).slice(0, 5)}`;
  return (
    <Page now={now} act={act} title={t('referral.title', { number })} onward={<DoneButton act={act} />}>
      <div className="standing" role="status">
        <section className="number-card">
          <WaitingNumber number={number} />
          <p className="service">
            {t('referral.to', { platform: t(`common:platform.${platform}`) })}
            {department !== '' && ` · ${department}`}
          </p>
          <p className="state">{t(`referralNow.${delivered === false && state === 'sent' ? 'queued' : state}`)}</p>
          {delivered === false && <p className="ahead">{t('referral.queued')}</p>}
        </section>
        <section className="matter">
          <ul>
            {sentAt !== null && <li>{t('referral.sentAt', { time: at(sentAt) })}</li>}
            {signedAt !== null && <li>{t('referral.signedAt', { time: at(signedAt) })}</li>}
            {result !== null && <li>{t('referral.result', { result: t(`common:referralResult.${result}`) })}</li>}
            {result !== null && <li>{t('referral.detail')}</li>}
            {state === 'reopened' && <li>{t('referral.again')}</li>}
          </ul>
          {mayVerify && <h2>{t('referral.ask')}</h2>}
        </section>
      </div>
      <div className="standing-ways">
        {mayVerify && (
          <>
            <BigButton
              look="main"
              icon={ThumbsUp}
              disabled={asking}
              onPress={() => act({ tap: 'verify-referral', satisfied: true })}
            >
              {t('referral.yes')}
            </BigButton>
            <BigButton
              icon={ThumbsDown}
              disabled={asking}
              onPress={() => act({ tap: 'verify-referral', satisfied: false })}
            >
              {t('referral.no')}
            </BigButton>
          </>
        )}
        <BigButton icon={RotateCcw} onPress={() => act({ tap: 'another' })}>
          {t('standing.another')}
        </BigButton>
      </div>
    </Page>
  );
}
