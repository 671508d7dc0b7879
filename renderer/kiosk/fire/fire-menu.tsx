import { BookOpenCheck, ClipboardCheck, History, Siren, TicketCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tile } from '../../parts/tile.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { QueueLine } from '../queue-line.tsx';
import { useServices } from '../use-services.ts';

/** The service whose line a person waits in who would rather talk. */
export const FIRE_SERVICE = 'fire-safety';

/** What can be done about fire safety: check one's place, go on with it, report a hazard, learn, or ask a person. */
export function FireMenu({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { data: services = [] } = useServices();
  const counter = services.find(({ serviceId }) => serviceId === FIRE_SERVICE);
  return (
    <Page now={now} act={act} title={t('fire.title')}>
      <p className="burning">
        <Siren aria-hidden className="icon" />
        {t('fire.burning')}
      </p>
      <div className="tiles rows fire-menu">
        <Tile look="main" icon={ClipboardCheck} title={t('fire.check')} onPress={() => act({ tap: 'fire-check' })}>
          <span className="hint">{t('fire.checkHint')}</span>
        </Tile>
        <Tile icon={History} title={t('fire.again')} onPress={() => act({ tap: 'fire-again' })}>
          <span className="hint">{t('fire.againHint')}</span>
        </Tile>
        <Tile icon={TriangleAlert} title={t('fire.report')} onPress={() => act({ tap: 'hazard' })}>
          <span className="hint">{t('fire.reportHint')}</span>
        </Tile>
        <Tile icon={BookOpenCheck} title={t('fire.learn')} onPress={() => act({ tap: 'fire-learn' })}>
          <span className="hint">{t('fire.learnHint')}</span>
        </Tile>
        {counter !== undefined && (
          <Tile
            look="quiet"
            icon={TicketCheck}
            title={t('fire.number')}
            shut={counter.closed !== null}
            onPress={() => act({ tap: 'take', serviceId: FIRE_SERVICE })}
          >
            <span className="hint">{t('fire.numberHint')}</span>
            <QueueLine service={counter} language={now.language} />
          </Tile>
        )}
      </div>
    </Page>
  );
}
