import { ListRestart, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { REJOIN_BEHIND } from '../../../shared/rules/queue-order.ts';
import { WaitingNumber } from '../../parts/waiting-number.tsx';
import { BigButton } from '../../parts/big-button.tsx';
import { usePersonName } from '../../parts/use-names.ts';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { PlaceInLine } from '../place-in-line.tsx';

/** How a number stands: in the queue, at a counter, and for a dispute how far the matter is. */
export function StandingScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const person = usePersonName();
  const { standing, language } = now;
  if (standing === null) throw new Error('standing: shown without one');
  const { number, serviceName, state, ahead, wait, counterName, dispute, mayCancel, mayRejoin } = standing;
  const counter = counterName?.[language] ?? '';
  // "Finished" is true of the number alone; beside a dispute still under way it would tell people to give up.
  const onlyTheMatter = dispute !== null && state === 'finished';
  return (
    <Page now={now} act={act} title={t('standing.title', { number })} onward={<DoneButton act={act} />}>
      <div className="standing" role="status">
        <section className="number-card">
          <WaitingNumber number={number} />
          <p className="service">{serviceName[language]}</p>
          {!onlyTheMatter && <p className="state">{t(`common:ticketState.${state}`)}</p>}
          {state === 'waiting' && <PlaceInLine ahead={ahead} wait={wait} />}
          {state === 'called' && counter !== '' && <p className="ahead">{t('standing.counter', { counter })}</p>}
          {state === 'serving' && counter !== '' && <p className="ahead">{t('standing.atCounter', { counter })}</p>}
          {state === 'parked' && <p className="ahead">{t('standing.parked')}</p>}
          {state === 'no-show' && (
            <p className="ahead">
              {mayRejoin ? t('standing.noShow', { people: REJOIN_BEHIND }) : t('standing.noShowOver')}
            </p>
          )}
          {state === 'cancelled' && <p className="ahead">{t('standing.cancelled')}</p>}
          {state === 'lapsed' && <p className="ahead">{t('standing.lapsed')}</p>}
          {state === 'finished' && dispute === null && <p className="ahead">{t('standing.finished')}</p>}
        </section>
        {dispute !== null && (
          <section className="matter" aria-label={t('standing.dispute')}>
            <h2>{t('standing.dispute')}</h2>
            <ul>
              <li>{t(`common:stage.${dispute.stage}`)}</li>
              <li>
                {dispute.mediatorName === null
                  ? t('standing.noMediator')
                  : t('standing.mediator', { name: person(dispute.mediatorName) })}
              </li>
              {dispute.mediatorName !== null && dispute.coMediatorNames.length > 0 && (
                <li>
                  {t('standing.beside', { names: dispute.coMediatorNames.map(person).join(t('standing.comma')) })}
                </li>
              )}
              {(dispute.talks > 0 || !dispute.agreed) && (
                <li>{dispute.talks === 0 ? t('standing.noTalks') : t('standing.talks', { talks: dispute.talks })}</li>
              )}
              {dispute.agreed && <li>{t('standing.agreed')}</li>}
            </ul>
          </section>
        )}
      </div>
      <div className="standing-ways">
        {mayRejoin && (
          <BigButton look="main" icon={ListRestart} onPress={() => act({ tap: 'rejoin' })}>
            {t('standing.rejoin')}
          </BigButton>
        )}
        {mayCancel && (
          <BigButton look="quiet" icon={X} onPress={() => act({ tap: 'give-up' })}>
            {t('standing.giveUp')}
          </BigButton>
        )}
        <BigButton icon={RotateCcw} onPress={() => act({ tap: 'another' })}>
          {t('standing.another')}
        </BigButton>
      </div>
    </Page>
  );
}
