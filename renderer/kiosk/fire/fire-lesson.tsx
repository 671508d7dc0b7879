import { useTranslation } from 'react-i18next';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { FirePicture } from '../../parts/pictures/fire-picture.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { useFireSource, useFireTables } from './use-fire-tables.ts';

/** One card of a lesson: a drawing and two or three sentences. */
export function FireLesson({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const sourceText = useFireSource(now.language);
  const tables = useFireTables();
  const { theme, at, cards } = now.fire.learn;
  const card = tables.data?.cards.filter((one) => one.theme === theme)[at];
  return (
    <Page
      now={now}
      act={act}
      title={card?.title[now.language] ?? t('fire.learn')}
      hint={t('fire.cardOf', { at: at + 1, of: cards })}
      onward={<NextButton act={act} tap={{ tap: 'fire-next' }} />}
    >
      <AnswerOf query={tables}>
        {() =>
          card !== undefined && (
            <div className="fire-card">
              <FirePicture name={card.picture} />
              <div>
                <p className="text">{card.text[now.language]}</p>
                <p className="source">{sourceText(card.source)}</p>
              </div>
            </div>
          )
        }
      </AnswerOf>
    </Page>
  );
}
