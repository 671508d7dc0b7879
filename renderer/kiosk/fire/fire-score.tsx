import { BookOpenCheck, CircleCheckBig, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { FirePerson } from './fire-person.tsx';

/** How many were right, and the way on. */
export function FireScore({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { score } = now.fire.learn;
  if (score === null) throw new Error('fire-score: shown without a score');
  const all = score.right === score.questions;
  const Icon = all ? CircleCheckBig : ThumbsUp;
  return (
    <Page now={now} act={act} title={t('fire.scoreTitle', { ...score })} onward={<DoneButton act={act} />}>
      <section className={`verdict ${all ? 'here' : ''}`} role="status">
        <Icon aria-hidden className="icon" />
        <div>
          <p className="because">{t(all ? 'fire.scoreAll' : 'fire.scoreSome')}</p>
        </div>
      </section>
      <BigButton icon={BookOpenCheck} onPress={() => act({ tap: 'back' })}>
        {t('fire.another')}
      </BigButton>
      <FirePerson act={act} />
    </Page>
  );
}
