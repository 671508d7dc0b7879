import { Check, CircleQuestionMark, type LucideIcon, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FIRE_ANSWERS, type FireAnswer } from '../../../shared/domain/fire.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { FirePicture } from '../../parts/pictures/fire-picture.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { useFireSource, useFireTables } from './use-fire-tables.ts';

const ICONS: Record<FireAnswer, LucideIcon> = { yes: Check, no: X, unsure: CircleQuestionMark };

/** One thing of a place: a drawing, what should be so, and whether it is. */
export function FireAsk({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const sourceText = useFireSource(now.language);
  const tables = useFireTables();
  const { items, at, answers } = now.fire.check;
  const row = tables.data?.items.find(({ id }) => id === items[at]);
  return (
    <Page
      now={now}
      act={act}
      title={row?.text[now.language] ?? t('fire.whichPlace')}
      hint={t('fire.itemOf', { at: at + 1, of: items.length })}
    >
      <AnswerOf query={tables}>
        {() => (
          <div className="fire-ask">
            {row !== undefined && (
              <figure>
                <FirePicture name={row.picture} />
                <figcaption className="source">{sourceText(row.source)}</figcaption>
              </figure>
            )}
            <div className="tiles answers" role="group" aria-labelledby="is-it-so">
              <h2 id="is-it-so">{t('fire.isItSo')}</h2>
              {FIRE_ANSWERS.map((answer) => (
                <ChoiceTile
                  key={answer}
                  icon={ICONS[answer]}
                  title={t(`fire.${answer}`)}
                  chosen={answers[items[at] ?? ''] === answer}
                  onPress={() => act({ tap: 'fire-answer', answer })}
                >
                  <span className="hint">{t(`fire.${answer}Hint`)}</span>
                </ChoiceTile>
              ))}
            </div>
          </div>
        )}
      </AnswerOf>
    </Page>
  );
}
