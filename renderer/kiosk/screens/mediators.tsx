import { useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Tile } from '../../parts/tile.tsx';
import { isAsking } from '../journey.ts';
import { matchQuestion } from '../match-question.ts';
import { MediatorCard } from '../mediator-card.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

/** Who understands the citizen, best first; or whoever is free first. One touch registers. */
export function Mediators({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ask } = useKiosk();
  const input = matchQuestion(now.draft);
  if (input === undefined) throw new Error('mediators: shown before the questions were answered');
  const mediators = useQuery(
    ask.disputes.findMediators.queryOptions({
      input,
      meta: { ...OF_THIS_VISIT, nouns: ['mediator', 'dispute', 'counter'] },
    }),
  );
  const pick = (mediatorId: string | null) => act({ tap: 'pick-mediator', mediatorId });
  if (isAsking(now)) {
    return (
      <Page now={now} act={act} title={t('mediators.opening')}>
        {null}
      </Page>
    );
  }
  const nobody = mediators.data?.length === 0;
  return (
    <Page
      now={now}
      act={act}
      title={nobody ? t('mediators.none') : t('mediators.title')}
      hint={nobody ? t('mediators.noneHint') : t('mediators.hint')}
    >
      <Tile look="main" icon={Clock} title={t('mediators.firstFree')} onPress={() => pick(null)}>
        <span className="hint">{t('mediators.firstFreeHint')}</span>
      </Tile>
      <AnswerOf query={mediators}>
        {(offered) => (
          <Pages items={offered} tall={3} wide={3} className="mediators">
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
