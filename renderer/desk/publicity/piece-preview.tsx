import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPiece } from '../../../shared/contract/kiosk/publicity.ts';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import type { StationFigure } from '../../../shared/domain/publicity.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { LEAST_SHOWN } from '../../../shared/rules/station-results.ts';
import { PublicityPiece } from '../../parts/publicity-piece.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { BoardStrip } from './board-strip.tsx';
import type { PieceDraft } from './piece-draft.ts';

/** What the piece will look like on the kiosk and on the board, from the words typed so far. */
export function PiecePreview({ draft }: { readonly draft: PieceDraft }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? own;
  const figures = useFigures(draft);
  const shown = draft.kind === 'results' ? figures : writtenAs(draft);
  return (
    <section className="piece-preview" aria-labelledby="piece-preview">
      <h3 id="piece-preview">{t('publicity.preview')}</h3>
      {draft.kind === 'results' && shown === null && (
        <p className="note-line">
          {draft.figures.length === 0 ? t('publicity.chooseFigures') : t('publicity.tooSmall', { least: LEAST_SHOWN })}
        </p>
      )}
      {shown !== null && shown !== undefined && (
        <>
          {draft.places.includes('kiosk') && (
            <>
              <ChoiceField
                label={t('publicity.onKiosk')}
                value={language}
                choices={LANGUAGES.map((one) => ({ value: one, text: common(`language.${one}`) }))}
                onChange={setChosen}
              />
              <div className="kiosk-screen">
                <PublicityPiece piece={shown} language={language} size="preview" />
              </div>
              {draft.text[language].trim() !== '' && draft.kind !== 'results' && (
                <details className="after-tap">
                  <summary>{t('publicity.afterTap')}</summary>
                  <p lang={language === 'zh' ? 'zh-CN' : language}>{draft.text[language]}</p>
                </details>
              )}
            </>
          )}
          {draft.places.includes('board') && <BoardStrip piece={shown} />}
        </>
      )}
    </section>
  );
}

/** Words as typed; a mark where one is missing, so that its place can be seen. */
function writtenAs({ kind, audience, title, line, text, source }: PieceDraft): ShownPiece {
  return {
    ...{ pieceId: 'preview', origin: 'station', kind, title: marked(title) },
    audience: [...audience],
    body: { is: 'written', line: marked(line), text, source: marked(source) },
  };
}

const marked = ({ zh, en }: PieceDraft['title']) => ({ zh: zh.trim() || '……', en: en.trim() || '…' });

/** What the station counts now for these figures. Null: nothing to show; undefined: not yet known. */
function useFigures({ kind, figures, title }: PieceDraft): ShownPiece | null | undefined {
  const { ask } = useDesk();
  const asked = kind === 'results' && figures.length > 0;
  const preview = useQuery(
    ask.publicity.preview.queryOptions({
      input: { piece: countedPiece(figures) },
      enabled: asked,
      placeholderData: keepPreviousData,
      meta: { nouns: ['publicity'] },
    }),
  );
  if (!asked) return null;
  const shown = preview.data?.shown;
  return shown === null || shown === undefined ? shown : { ...shown, title: marked(title) };
}

/** A whole piece with only the figures that are asked for: the rest may still be half written. */
function countedPiece(figures: readonly StationFigure[]) {
  const today = dayOf(asMillis(Date.now()));
  return {
    ...{ kind: 'results' as const, title: { zh: '…', en: '…' }, firstDay: today, lastDay: today },
    audience: ['everyone' as const],
    places: ['kiosk' as const],
    figures: [...figures],
  };
}
