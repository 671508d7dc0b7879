import { ArrowBigUp, CornerDownLeft, Delete, MoveLeft, MoveRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from './key-button.tsx';
import type { Action, Key, Script } from './key-rows.ts';

/** The rows of keys as they look now. */
export function Keys(props: {
  readonly rows: readonly (readonly Key[])[];
  readonly script: Script;
  readonly shift: boolean;
  readonly composing: boolean;
  readonly onKey: (key: Key) => void;
}) {
  const { rows, script, shift, composing, onKey } = props;
  const { t } = useTranslation('common');
  const capital = script === 'pinyin' || shift;

  // A name begins with what is written on the key, so that it can be asked for as it is seen.
  const NAME_OF = {
    apostrophe: t('keyboard.apostrophe'),
    backspace: t('keyboard.backspace'),
    clear: t('keyboard.clear'),
    done: t('keyboard.done'),
    left: t('keyboard.left'),
    letters: script === 'pinyin' ? t('keyboard.pinyin') : `ABC ${t('keyboard.letters')}`,
    newline: t('keyboard.newline'),
    right: t('keyboard.right'),
    script: `${SCRIPT_SIGN[script].join('/')} ${t(script === 'pinyin' ? 'keyboard.toLatin' : 'keyboard.toPinyin')}`,
    shift: t('keyboard.shift'),
    space: t(composing ? 'keyboard.chooseFirst' : 'keyboard.space'),
    symbols: `${SYMBOLS_SIGN[script]} ${t('keyboard.symbols')}`,
  } satisfies Record<Action, string>;
  const SIGN_OF: Record<Action, ReactNode> = {
    apostrophe: NAME_OF.apostrophe,
    backspace: <Delete aria-hidden />,
    clear: NAME_OF.clear,
    done: NAME_OF.done,
    left: <MoveLeft aria-hidden />,
    letters: script === 'pinyin' ? NAME_OF.letters : 'ABC',
    newline: <CornerDownLeft aria-hidden />,
    right: <MoveRight aria-hidden />,
    script: <ScriptSign script={script} />,
    shift: <ArrowBigUp aria-hidden />,
    space: NAME_OF.space,
    symbols: SYMBOLS_SIGN[script],
  };
  return (
    <div className="kb-rows">
      {rows.map((row, at) => (
        <div className="kb-row" key={at}>
          {row.map((key) =>
            'text' in key ? (
              <KeyButton key={key.text} width={key.width} className="kb-text" onTouch={() => onKey(key)}>
                {capital ? key.text.toUpperCase() : key.text}
                {script === 'pinyin' && key.text === 'v' && <small aria-hidden>ü</small>}
              </KeyButton>
            ) : (
              <KeyButton
                key={key.action}
                width={key.width}
                className={`kb-action kb-${key.action}`}
                name={NAME_OF[key.action]}
                on={key.action === 'shift' ? shift : undefined}
                {...(MOVES_KEYS.has(key.action) ? { onLift: () => onKey(key) } : { onTouch: () => onKey(key) })}
              >
                {SIGN_OF[key.action]}
              </KeyButton>
            ),
          )}
        </div>
      ))}
    </div>
  );
}

const SYMBOLS_SIGN = { pinyin: '？123', latin: '?123' } as const satisfies Record<Script, string>;
/** What is typed now, and what the key changes to. */
const SCRIPT_SIGN = { pinyin: ['中', '英'], latin: ['英', '中'] } as const satisfies Record<Script, readonly string[]>;

/** After these, other keys lie under the finger. */
const MOVES_KEYS: ReadonlySet<Action> = new Set(['done', 'letters', 'script', 'symbols']);

function ScriptSign({ script }: { readonly script: Script }) {
  const [on, off] = SCRIPT_SIGN[script];
  return (
    <span className="kb-script-sign">
      <b>{on}</b>/<span>{off}</span>
    </span>
  );
}
