import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownPiece } from '../../../shared/contract/kiosk/publicity.ts';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { monthWords } from '../../parts/month-words.ts';

/** The strip of the board, as it will look: the kind and one line, Chinese large and English beneath. */
export function BoardStrip({ piece: { kind, body } }: { readonly piece: ShownPiece }) {
  const { t } = useTranslation('desk');
  const { i18n } = useTranslation();
  const kindIn = (language: Language) => i18n.getFixedT(language, 'common')(`publicityKind.${kind}`);
  const lineIn = (language: Language): string => {
    if (body.is === 'written') return body.line[language];
    const text = i18n.getFixedT(language, 'common');
    const desk = i18n.getFixedT(language, 'desk');
    const figures = body.figures.map(({ figure, count }) =>
      desk('publicity.figure', { of: text(`stationFigure.${figure}`), count }),
    );
    return [monthWords(body.month, language), ...figures].join(' · ');
  };
  return (
    <>
      <p className="shown-where">{t('publicity.onBoard')}</p>
      <div className="board-strip">
        <Megaphone aria-hidden className="icon" />
        {[kindIn, lineIn].map((said, nth) => (
          <p key={nth} className={nth === 0 ? 'kind' : 'said'}>
            {LANGUAGES.map((language) => (
              <span key={language} lang={language === 'zh' ? 'zh-CN' : language}>
                {said(language)}
              </span>
            ))}
          </p>
        ))}
      </div>
    </>
  );
}
