import { useQuery } from '@tanstack/react-query';
import { HeartHandshake, MessageCircleQuestionMark, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfferedService } from '../../../shared/contract/kiosk/tickets.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Tile } from '../../parts/tile.tsx';
import { WaitText } from '../../parts/wait-text.tsx';
import { ClosedText } from '../closed-text.tsx';
import { Notices } from '../notices.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { useKiosk } from '../use-kiosk.ts';

/** What can be done here: a number for a service, help with a quarrel, or how a matter stands. */
export function Home({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ask } = useKiosk();
  const services = useQuery(
    ask.tickets.services.queryOptions({
      input: {},
      meta: { nouns: ['station', 'service', 'counter', 'staff', 'ticket', 'dispute'] },
    }),
  );
  const queue = ({ waiting, wait, closed }: OfferedService) =>
    closed === null ? (
      <span className="queue">
        {waiting > 0 && <span>{t('home.waiting', { people: waiting })}</span>}
        <span>{wait === null ? t('home.closed') : waiting === 0 ? t('home.nobody') : <WaitText wait={wait} />}</span>
      </span>
    ) : (
      <ClosedText closed={closed} language={now.language} />
    );
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
                    {queue(mediation)}
                  </Tile>
                ))}
              <Tile
                look="quiet"
                icon={MessageCircleQuestionMark}
                title={t('home.ask')}
                onPress={() => act({ tap: 'how-it-stands' })}
              >
                <span className="hint">{t('home.askHint')}</span>
              </Tile>
            </div>
            <section className="home-services" aria-label={t('home.take')}>
              <h2>{t('home.take')}</h2>
              <div className="tiles">
                {offered
                  .filter(({ kind }) => kind === 'walk-in')
                  .map((service) => (
                    <Tile
                      key={service.serviceId}
                      mark={service.prefix}
                      title={service.name[now.language]}
                      shut={service.closed !== null}
                      onPress={() => act({ tap: 'take', serviceId: service.serviceId })}
                    >
                      {queue(service)}
                    </Tile>
                  ))}
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
