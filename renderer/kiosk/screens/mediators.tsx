import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Tile } from '../../parts/tile.tsx';
import { isAsking } from '../journey-state.ts';
import { matchQuestion, partiesOf } from '../match-question.ts';
import { MediatorCard } from '../mediator-card.tsx';
import { MediatorWishes } from '../mediator-wishes.tsx';
import { OtherWaysTiles } from '../other-ways.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

/** Who understands the citizen, best first; or whoever is free first; or what else there is. One touch registers. */
export function Mediators({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ask } = useKiosk();
  const input = matchQuestion(now.draft);
  if (input === undefined) throw new Error('mediators: shown before the questions were answered');
  const mediators = useQuery(
    ask.disputes.findMediators.queryOptions({
      input: { ...input, parties: partiesOf(now.draft) },
      placeholderData: keepPreviousData,
      meta: { ...OF_THIS_VISIT, nouns: ['mediator', 'dispute', 'counter', 'matching'] },
    }),
  );
  const nobody = mediators.data?.length === 0;
  const other = useQuery(
    ask.disputes.otherWays.queryOptions({
      input,
      enabled: nobody,
      meta: { ...OF_THIS_VISIT, nouns: ['mediator', 'interpreter', 'roster'] },
    }),
  );
  if (isAsking(now)) {
    return (
      <Page now={now} act={act} title={t('mediators.opening')}>
        {null}
      </Page>
    );
  }
  if (nobody) {
    return (
      <Page now={now} act={act} title={t('otherWays.title')} hint={t('otherWays.hint')}>
        <AnswerOf query={other}>{(ways) => <OtherWaysTiles now={now} act={act} other={ways} />}</AnswerOf>
      </Page>
    );
  }
  const pick = (mediatorId: string | null) => act({ tap: 'pick-mediator', mediatorId });
  return (
    <Page now={now} act={act} title={t('mediators.title')} hint={t('mediators.hint')}>
      <div className="mediators-top">
        <Tile look="main" icon={Clock} title={t('mediators.firstFree')} onPress={() => pick(null)}>
          <span className="hint">{t('mediators.firstFreeHint')}</span>
        </Tile>
        <MediatorWishes now={now} act={act} />
      </div>
      <AnswerOf query={mediators}>
        {(offered) => (
          <Pages key={`${input.sexWish}/${input.homeWish}`} items={offered} tall={3} wide={3} className="mediators">
            {(mediator) => (
              <MediatorCard
                key={mediator.mediatorId}
                mediator={mediator}
                language={now.language}
                onChoose={() => pick(mediator.mediatorId)}
              />
            )}
          </Pages>
        )}
      </AnswerOf>
    </Page>
  );
}
