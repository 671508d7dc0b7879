import '../style/publicity.css';
import {
  CalendarHeart,
  ChartNoAxesColumn,
  Handshake,
  type LucideIcon,
  Scale,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownPiece } from '../../shared/contract/kiosk/publicity.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PublicityKind } from '../../shared/domain/publicity.ts';
import { monthWords } from './month-words.ts';

/** A picture beside the kind, never instead of its word. */
const KIND_ICONS: Record<PublicityKind, LucideIcon> = {
  'fraud-warning': ShieldAlert,
  'model-case': Handshake,
  law: Scale,
  safety: TriangleAlert,
  culture: CalendarHeart,
  results: ChartNoAxesColumn,
};

interface PublicityPieceProps {
  readonly piece: ShownPiece;
  readonly language: Language;
  /** All measures follow the letters: `kiosk` at full size, `preview` as wide as what it stands in. */
  readonly size: 'kiosk' | 'preview';
  /** With the words that are read after a tap. */
  readonly opened?: boolean;
}

/** A piece of publicity (宣传内容) to read standing up: what it is, the one sentence to remember, who says so. Never moves. */
export function PublicityPiece({ piece, language, size, opened = false }: PublicityPieceProps) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'common');
  const Icon = KIND_ICONS[piece.kind];
  return (
    <article className={`publicity-piece ${piece.kind} ${size}`} lang={language === 'zh' ? 'zh-CN' : language}>
      <p className="kind">
        <Icon aria-hidden className="icon" />
        {t(`publicityKind.${piece.kind}`)}
      </p>
      <h2 className="title">{piece.title[language]}</h2>
      <Body body={piece.body} language={language} opened={opened} />
    </article>
  );
}

interface BodyProps {
  readonly body: ShownPiece['body'];
  readonly language: Language;
  readonly opened: boolean;
}

function Body({ body, language, opened }: BodyProps) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'common');
  if (body.is === 'results')
    return (
      <>
        <p className="month">{monthWords(body.month, language)}</p>
        <ul className="figures">
          {body.figures.map(({ figure, count }) => (
            <li key={figure}>
              <strong className="count">{count.toLocaleString(language)}</strong>
              <span className="of">{t(`stationFigure.${figure}`)}</span>
            </li>
          ))}
        </ul>
        <p className="source">{t('publicityPiece.counted')}</p>
      </>
    );
  return (
    <>
      <p className="line">{body.line[language]}</p>
      {opened && body.text[language] !== '' && <p className="text">{body.text[language]}</p>}
      <p className="source">{t('publicityPiece.source', { source: body.source[language] })}</p>
    </>
  );
}
