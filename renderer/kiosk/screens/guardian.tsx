import { UserRound, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceTile, Tile } from '../../parts/tile.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** Whether somebody who may stand for a minor is here; if not, the staff are. */
export function Guardian({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page now={now} act={act} title={t('guardian.title')} hint={t('guardian.hint')} missing={t('guardian.missing')}>
      <div className="tiles rows">
        <ChoiceTile
          icon={Users}
          title={t('guardian.here')}
          chosen={now.draft.guardianHere}
          onPress={() => act({ tap: 'choose', part: { guardianHere: true } })}
        />
        <Tile icon={UserRound} title={t('guardian.notHere')} onPress={() => act({ tap: 'aside', to: 'ask-staff' })}>
          <span className="hint">{t('guardian.notHereHint')}</span>
        </Tile>
      </div>
    </Page>
  );
}
