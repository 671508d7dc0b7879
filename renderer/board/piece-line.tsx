import { useTranslation } from 'react-i18next';
import type { ShownPiece } from '../../shared/contract/kiosk/publicity.ts';
import type { Bilingual, Language } from '../../shared/domain/language.ts';
import { monthWords } from '../parts/month-words.ts';
import { BothOf } from './both.tsx';

/** A piece of publicity (宣传内容) on the strip: what it is, and the one line or the figures. */
export function PieceLine({ piece: { kind, body } }: { readonly piece: ShownPiece }) {
  const { i18n } = useTranslation();
  const common = { zh: i18n.getFixedT('zh', 'common'), en: i18n.getFixedT('en', 'common') };
  const both = (of: (language: Language) => string): Bilingual => ({ zh: of('zh'), en: of('en') });
  const line =
    body.is === 'written'
      ? body.line
      : both((language) =>
          [
            monthWords(body.month, language),
            ...body.figures.map(({ figure, count }) =>
              i18n.getFixedT(language, 'board')('figure', { of: common[language](`stationFigure.${figure}`), count }),
            ),
          ].join(SEPARATOR[language]),
        );
  return (
    <>
      <span className="kind">
        <BothOf name={both((language) => common[language](`publicityKind.${kind}`))} />
      </span>
      <BothOf name={line} />
    </>
  );
}

const SEPARATOR: Record<Language, string> = { zh: '　', en: ' · ' };
