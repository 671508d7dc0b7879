import {
  CalendarCheck,
  ClipboardList,
  Flame,
  HeartHandshake,
  IdCard,
  MessageCircleQuestionMark,
  Siren,
  Stamp,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SERVICE_OF } from '../../../shared/domain/endorsement.ts';
import { DECLARING } from '../../../shared/domain/declaration.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Tile } from '../../parts/tile.tsx';
import { FIRE_SERVICE } from '../fire/fire-menu.tsx';
import { Notices } from '../notices.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { PieceEntry } from '../piece-entry.tsx';
import { QueueLine } from '../queue-line.tsx';
import { useServices } from '../use-services.ts';

const ENDORSING: readonly string[] = Object.values(SERVICE_OF);
/** Services whose tile asks first and gives a number later. */
const ASKING_FIRST: readonly string[] = [...ENDORSING, DECLARING, FIRE_SERVICE];

/** What can be done here: a number for a service, help with a quarrel, or how a matter stands. */
export function Home({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const services = useServices();
  return (
    <Page
      now={now}
      act={act}
      title={t('home.title')}
      onward={
        <p className="emergency">
          <Siren aria-hidden className="icon" />
          <span>
            <strong>{t('home.emergency')}</strong>
            <br />
            {t('home.emergencyHint')}
          </span>
        </p>
      }
    >
      <Notices language={now.language} />
      <AnswerOf query={services}>
        {(offered) => (
          <div className="home">
            <div className="home-chief">
              {offered
                .filter(({ kind }) => kind === 'mediation')
                .slice(0, 1)
                .map((mediation) => (
                  <Tile
                    key={mediation.serviceId}
                    look="main"
                    icon={HeartHandshake}
                    title={t('home.quarrel')}
                    shut={mediation.closed !== null}
                    onPress={() => act({ tap: 'quarrel' })}
                  >
                    <span className="hint">{t('home.quarrelHint')}</span>
                    <QueueLine service={mediation} language={now.language} />
                  </Tile>
                ))}
              <Tile
                look="quiet"
                icon={MessageCircleQuestionMark}
                title={t('home.consult')}
                onPress={() => act({ tap: 'consult' })}
              >
                <span className="hint">{t('home.consultHint')}</span>
              </Tile>
              <Tile
                look="quiet"
                icon={CalendarCheck}
                title={t('home.appointment')}
                onPress={() => act({ tap: 'booked' })}
              >
                <span className="hint">{t('home.appointmentHint')}</span>
              </Tile>
              <Tile
                look="quiet"
                icon={ClipboardList}
                title={t('home.ask')}
                onPress={() => act({ tap: 'how-it-stands' })}
              >
                <span className="hint">{t('home.askHint')}</span>
              </Tile>
            </div>
            <section className="home-services" aria-label={t('home.take')}>
              <div className="home-else">
                <h2>{t('home.take')}</h2>
                <PieceEntry act={act} />
              </div>
              <div className="tiles">
                {offered.some(({ serviceId }) => ENDORSING.includes(serviceId)) && (
                  <Tile icon={Stamp} title={t('endorse.tile')} onPress={() => act({ tap: 'endorse' })}>
                    <span className="hint">{t('endorse.tileHint')}</span>
                  </Tile>
                )}
                {offered.some(({ serviceId }) => serviceId === DECLARING) && (
                  <Tile icon={IdCard} title={t('declare.tile')} onPress={() => act({ tap: 'declare' })}>
                    <span className="hint">{t('declare.tileHint')}</span>
                  </Tile>
                )}
                {offered
                  .filter(({ kind, serviceId }) => kind === 'walk-in' && !ASKING_FIRST.includes(serviceId))
                  .map((service) => (
                    <Tile
                      key={service.serviceId}
                      mark={service.prefix}
                      title={service.name[now.language]}
                      shut={service.closed !== null}
                      onPress={() => act({ tap: 'take', serviceId: service.serviceId })}
                    >
                      <QueueLine service={service} language={now.language} />
                    </Tile>
                  ))}
                <Tile icon={Flame} title={t('fire.tile')} onPress={() => act({ tap: 'fire' })}>
                  <span className="hint">{t('fire.tileHint')}</span>
                </Tile>
              </div>
              {offered.length === 0 && <p className="quiet-line">{t('home.noServices')}</p>}
            </section>
          </div>
        )}
      </AnswerOf>
      <p className="staff-hint">{t('home.staff')}</p>
    </Page>
  );
}
