import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CandidateRow } from './candidate-row.tsx';
import { candidateRows } from './candidate-rows.ts';
import type { Composition } from './composer.ts';
import type { Candidate } from './find-words.ts';
import { KeyButton } from './key-button.tsx';
import { useRoom } from './use-room.ts';
import type { Words } from './use-words.ts';

/** When more words are shown: one row in the bar, four in place of the keys. */
const ROWS_OPEN = 5;

/** Which candidates are on show: the first row, and whether they lie over the keys. */
export type View = { readonly row: number; readonly open: boolean };
export const FIRST_ROW: View = { row: 0, open: false };

/**
 * The pinyin being typed and the words it may mean, above the keys; on wish more of them, in place of the keys.
 * Pages go by rows that always fit, so nothing has to be scrolled or swiped.
 */
export function CandidateBar(props: {
  readonly words: Words;
  /** Letters are being written as they are, for now: the bar waits. */
  readonly latin: boolean;
  readonly composition: Composition;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onChoose: (candidate: Candidate) => void;
  /** The key rows, which the open view hides. */
  readonly children: ReactNode;
}) {
  const { words, latin, composition, view, onView, onChoose, children } = props;
  const { t } = useTranslation('common');
  const line = useRef<HTMLDivElement>(null);
  const rows = candidateRows(composition.candidates, useRoom(line));
  const typing = composition.letters !== '';
  const open = typing && view.open;
  const step = open ? ROWS_OPEN : 1;
  const turn = (by: number) => onView({ ...view, row: view.row + by * step });
  const [atStart, atEnd] = [view.row === 0, view.row + step >= rows.length];
  return (
    <>
      <div className="kb-bar">
        <output className="kb-composing">{composition.composing}</output>
        <div className="kb-choice" role="group" aria-label={t('keyboard.candidates')}>
          <div className="kb-line" ref={line}>
            {typing ? (
              <CandidateRow row={rows[view.row] ?? []} first={composition.candidates[0]} onChoose={onChoose} />
            ) : (
              <p className="kb-hint">{t(HINT_OF[latin ? 'latin' : typeof words === 'string' ? words : 'ready'])}</p>
            )}
          </div>
          {typing && (
            <>
              <KeyButton className="kb-turn" name={t('keyboard.previous')} disabled={atStart} onLift={() => turn(-1)}>
                <ChevronLeft aria-hidden />
              </KeyButton>
              <KeyButton className="kb-turn" name={t('keyboard.next')} disabled={atEnd} onLift={() => turn(1)}>
                <ChevronRight aria-hidden />
              </KeyButton>
              <KeyButton
                className={open ? 'kb-more kb-fewer' : 'kb-more'}
                onLift={() => onView({ row: 0, open: !open })}
              >
                <span>{t(open ? 'keyboard.fewer' : 'keyboard.more')}</span>
                {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
              </KeyButton>
            </>
          )}
        </div>
      </div>
      {open ? (
        <div className="kb-rows kb-open" role="group" aria-label={t('keyboard.candidates')}>
          {rows.slice(view.row + 1, view.row + ROWS_OPEN).map((row) => (
            <CandidateRow key={row[0]?.text} row={row} onChoose={onChoose} />
          ))}
        </div>
      ) : (
        children
      )}
    </>
  );
}

const HINT_OF = {
  latin: 'keyboard.hintLatin',
  loading: 'keyboard.loading',
  failed: 'keyboard.failed',
  ready: 'keyboard.hint',
} as const;
