import { ChevronLeft, ChevronRight, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownPiece } from '../../../shared/contract/kiosk/publicity.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { spokenSentences } from '../../../shared/rules/spoken-answer.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { BigButton } from '../../parts/big-button.tsx';
import { PublicityPiece } from '../../parts/publicity-piece.tsx';
import { ReadingPane } from '../../parts/reading-pane.tsx';
import { Aloud } from '../aloud.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { TextSizes } from '../text-sizes.tsx';
import { usePieces } from '../use-pieces.ts';

/** One piece to read in full: for whom it is, larger, aloud, the ones beside it, and somebody to ask. */
export function PieceScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const pieces = usePieces();
  const all = pieces.data ?? [];
  const at = all.findIndex(({ pieceId }) => pieceId === now.publicity.pieceId);
  const piece = all[at];
  const beside = (by: 1 | -1) => {
    const next = all.at((at + by) % all.length);
    if (next !== undefined) act({ tap: 'piece-open', pieceId: next.pieceId });
  };
  const turners = all.length > 1 && (
    <div className="piece-turners">
      <BigButton icon={ChevronLeft} onPress={() => beside(-1)}>
        {t('piece.previous')}
      </BigButton>
      <BigButton icon={ChevronRight} onPress={() => beside(1)}>
        {t('piece.next')}
      </BigButton>
    </div>
  );
  return (
    <Page
      now={now}
      act={act}
      title={t('piece.title')}
      {...(piece === undefined ? {} : { hint: t('piece.place', { at: at + 1, of: all.length }) })}
      onward={
        piece !== undefined && (
          <BigButton
            look="main"
            icon={UserRound}
            onPress={() => act({ tap: 'piece-person', about: piece.title[now.language] })}
          >
            {t('consult.person')}
          </BigButton>
        )
      }
    >
      <AnswerOf query={pieces}>
        {() =>
          piece === undefined ? (
            <div className="quiet-line">
              <p role="status">{t('piece.gone')}</p>
              {turners}
            </div>
          ) : (
            <ReadingPane
              key={`${piece.pieceId} ${now.language}`}
              label={piece.title[now.language]}
              down={t('consult.down')}
              up={t('consult.up')}
              tools={
                <>
                  <TextSizes size={now.publicity.size} onSize={(size) => act({ tap: 'piece-size', size })} />
                  <Aloud language={now.language} sentences={() => spokenPiece(piece, now.language)} />
                  {turners}
                </>
              }
            >
              <div className={`piece size-${now.publicity.size}`}>
                <PublicityPiece piece={piece} language={now.language} size="kiosk" opened />
                <p className="for-whom">
                  {t('piece.for', {
                    whom: piece.audience.map((one) => t(`common:publicityAudience.${one}`)).join(t('piece.and')),
                  })}
                </p>
              </div>
            </ReadingPane>
          )
        }
      </AnswerOf>
    </Page>
  );
}

/** Figures are read with the eyes: what they are of stands beside them. */
function spokenPiece({ title, body }: ShownPiece, language: Language): string[] {
  const words = body.is === 'written' ? [title, body.line, body.text] : [title];
  return words.flatMap((one) => spokenSentences(one[language]));
}
