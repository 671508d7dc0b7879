import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tile } from '../../parts/tile.tsx';
import { isAsking } from '../journey-state.ts';
import { Page, type ScreenProps } from '../page.tsx';

/** For a minor who is here alone: nothing is written down, a number is given, and a member of staff helps. */
export function AskStaff({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  if (isAsking(now)) {
    return (
      <Page now={now} act={act} title={t('ticket.pending')}>
        {null}
      </Page>
    );
  }
  return (
    <Page now={now} act={act} title={t('askStaff.title')} hint={t('askStaff.hint')}>
      <Tile
        look="main"
        icon={HeartHandshake}
        title={t('askStaff.take')}
        onPress={() => act({ tap: 'number-for-help' })}
      >
        <span className="hint">{t('askStaff.takeHint')}</span>
      </Tile>
      <p className="staff-hint">{t('askStaff.danger')}</p>
    </Page>
  );
}
