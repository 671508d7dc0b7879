import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { ReadingPane } from '../../parts/reading-pane.tsx';
import { openAnswer } from '../consult.ts';
import { AnswerText } from '../consult/answer-text.tsx';
import { AnswerTools } from '../consult/answer-tools.tsx';
import { PersonButton } from '../consult/person-button.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

/** One answer of the library, to be read standing. */
export function ConsultAnswerScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const id = openAnswer(now.consult);
  if (id === undefined) throw new Error('consult-answer: shown without an answer');
  const answer = useQuery(
    ask.consult.entry.queryOptions({ input: { id, language: now.language }, meta: OF_THIS_VISIT }),
  );
  return (
    <Page
      now={now}
      act={act}
      title={answer.data?.title ?? t('consult.answer')}
      onward={<PersonButton act={act} look="main" />}
    >
      <AnswerOf query={answer}>
        {(shown) => (
          <ReadingPane
            key={`${shown.id} ${now.language}`}
            label={t('consult.answer')}
            down={t('consult.down')}
            up={t('consult.up')}
            tools={<AnswerTools now={now} act={act} answer={shown} />}
          >
            <AnswerText now={now} act={act} answer={shown} />
          </ReadingPane>
        )}
      </AnswerOf>
    </Page>
  );
}
