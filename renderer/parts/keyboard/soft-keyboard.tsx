import { useEffect, useEffectEvent, useState } from 'react';
import { CandidateBar, FIRST_ROW } from './candidate-bar.tsx';
import {
  type ComposerKey,
  type Composition,
  compose,
  composition as compositionOf,
  NOTHING_TYPED,
} from './composer.ts';
import type { Edit } from './edit-text.ts';
import { type Action, type FieldMode, type Key, keyRows, type Page, type Script } from './key-rows.ts';
import { Keys } from './keys.tsx';
import './keyboard.css';
import { useWords } from './use-words.ts';

/**
 * Keys on the screen for a station without a keyboard. Says what is to be written; holds no text itself, except
 * pinyin that is still being typed. Used through TypedField, which binds it to a field.
 *
 * Pinyin is never written into the field; the words chosen for it are. Whoever finds no word, or cannot type
 * pinyin, writes letters with 中/英: nobody is kept from going on.
 */
export function SoftKeyboard(props: {
  readonly mode: FieldMode;
  /** Of the screen: an English screen begins with letters, also in a field for Chinese. */
  readonly language: string;
  readonly multiline?: boolean | undefined;
  readonly onEdit: (edit: Edit) => void;
  /** Whether pinyin stands here that no word was chosen for; not any more when the keys go. */
  readonly onComposing?: ((composing: boolean) => void) | undefined;
  /** Without it there is no 好了 key. */
  readonly onDone?: (() => void) | undefined;
}) {
  const { mode, language, multiline = false, onEdit, onComposing, onDone } = props;
  const [script, setScript] = useState<Script>(mode === 'chinese' && language === 'zh' ? 'pinyin' : 'latin');
  const [page, setPage] = useState<Page>('letters');
  const [shift, setShift] = useState(false);
  const [composition, setComposition] = useState<Composition>(NOTHING_TYPED);
  const [view, setView] = useState(FIRST_ROW);
  const loaded = useWords(mode === 'chinese');
  const words = typeof loaded === 'string' ? undefined : loaded;

  // Letters typed while the words were still on their way.
  useEffect(() => setComposition((at) => compositionOf(words, at.letters)), [words]);

  const composing = composition.letters !== '';
  const tell = useEffectEvent((now: boolean) => onComposing?.(now));
  useEffect(() => {
    tell(composing);
    return () => tell(false);
  }, [composing]);

  const put = (key: ComposerKey, after = '') => {
    const done = compose(words, composition, key);
    setComposition(done.composition);
    setView(FIRST_ROW);
    if (done.committed + after !== '') onEdit({ kind: 'insert', text: done.committed + after });
  };
  const write = (text: string) => put({ kind: 'choose-first' }, text);
  const type = (text: string) => {
    if (page === 'letters' && script === 'pinyin' && /^[a-z]$/.test(text)) return put({ kind: 'letter', letter: text });
    setShift(false);
    write(shift ? text.toUpperCase() : text);
  };
  const ACT: Record<Action, () => void> = {
    apostrophe: () => put({ kind: 'apostrophe' }),
    backspace: () => (composing ? put({ kind: 'backspace' }) : onEdit({ kind: 'backspace' })),
    clear: () => onEdit({ kind: 'clear' }),
    // The first touch writes what is still being typed; the person sees it before leaving the field.
    done: () => (composing ? write('') : onDone?.()),
    left: () => (composing ? write('') : onEdit({ kind: 'left' })),
    right: () => (composing ? write('') : onEdit({ kind: 'right' })),
    newline: () => write('\n'),
    space: () => write(composing ? '' : ' '),
    shift: () => setShift(!shift),
    letters: () => setPage('letters'),
    symbols: () => setPage('symbols'),
    script: () => {
      put({ kind: 'as-typed' });
      setShift(false);
      setScript(script === 'pinyin' ? 'latin' : 'pinyin');
    },
  };

  const keys = (
    <Keys
      rows={keyRows({ mode, script, page, multiline, done: onDone !== undefined })}
      script={script}
      shift={shift}
      composing={composing}
      onKey={(key: Key) => ('text' in key ? type(key.text) : ACT[key.action]())}
    />
  );
  return (
    <div className={`kb kb-${mode}`} lang={script === 'pinyin' ? 'zh-CN' : undefined}>
      {mode === 'chinese' ? (
        <CandidateBar
          words={loaded}
          latin={script === 'latin'}
          composition={composition}
          view={view}
          onView={setView}
          onChoose={(candidate) => put({ kind: 'choose', candidate })}
        >
          {keys}
        </CandidateBar>
      ) : (
        keys
      )}
    </div>
  );
}
