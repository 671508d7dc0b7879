import { CircleCheckBig, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { useFireSource, useFireTables } from './use-fire-tables.ts';

const LETTERS = ['A', 'B', 'C', 'D'];

/** One question after a lesson. The first choice counts, and the right one is told at once, with why. */
export function FireQuiz({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const sourceText = useFireSource(now.language);
  const tables = useFireTables();
  const { questions, at, choices } = now.fire.learn;
  const { language } = now;
  const question = tables.data?.questions.find(({ id }) => id === questions[at]);
  const chosen = choices[questions[at] ?? ''];
  const right = question !== undefined && chosen === question.right;
  return (
    <Page
      now={now}
      act={act}
      title={question?.text[language] ?? t('fire.learn')}
      hint={t('fire.questionOf', { at: at + 1, of: questions.length })}
      missing={t('fire.chooseFirst')}
      onward={<NextButton act={act} tap={{ tap: 'fire-next' }} />}
    >
      <AnswerOf query={tables}>
        {() =>
          question !== undefined && (
            <div className="fire-quiz">
              <div className="tiles rows">
                {question.choices.map((choice, place) => (
                  <ChoiceTile
                    key={choice.zh}
                    mark={LETTERS[place] ?? ''}
                    title={choice[language]}
                    chosen={chosen === place}
                    onPress={() => act({ tap: 'fire-choose', choice: place })}
                  />
                ))}
              </div>
              {chosen !== undefined && (
                <section className={`verdict ${right ? 'here' : ''}`} role="status">
                  {right ? <CircleCheckBig aria-hidden className="icon" /> : <CircleX aria-hidden className="icon" />}
                  <div>
                    <p className="go">
                      {right
                        ? t('fire.rightAnswer')
                        : t('fire.wrongAnswer', { right: question.choices[question.right]?.[language] ?? '' })}
                    </p>
                    <p className="because">{question.why[language]}</p>
                    <p className="source">{sourceText(question.source)}</p>
                  </div>
                </section>
              )}
            </div>
          )
        }
      </AnswerOf>
    </Page>
  );
}
