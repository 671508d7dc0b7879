import { useTranslation } from 'react-i18next';
import { ENDORSEMENTS, SERVICE_OF } from '../../../shared/domain/endorsement.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Tile } from '../../parts/tile.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { QueueLine } from '../queue-line.tsx';
import { useServices } from '../use-services.ts';

/** 签注 means two things: which of the two? */
export function WhichEndorsement({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const services = useServices();
  return (
    <Page now={now} act={act} title={t('endorse.title')} hint={t('endorse.titleHint')}>
      <AnswerOf query={services}>
        {(offered) => (
          <div className="tiles rows which">
            {ENDORSEMENTS.flatMap((kind) => {
              const service = offered.find(({ serviceId }) => serviceId === SERVICE_OF[kind]);
              if (service === undefined) return [];
              return (
                <Tile
                  key={kind}
                  mark={service.prefix}
                  title={service.name[now.language]}
                  shut={service.closed !== null}
                  onPress={() => act({ tap: 'endorse-kind', kind })}
                >
                  <span className="hint">{t(`endorse.${kind}Hint`)}</span>
                  <QueueLine service={service} language={now.language} />
                </Tile>
              );
            })}
          </div>
        )}
      </AnswerOf>
    </Page>
  );
}
