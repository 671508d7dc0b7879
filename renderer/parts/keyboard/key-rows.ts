/**
 * Owns where the keys are. Knows nothing of what they do (soft-keyboard.tsx) or how they look (keyboard.css).
 */

export type FieldMode = 'chinese' | 'latin' | 'digits';
export type Script = 'pinyin' | 'latin';
export type Page = 'letters' | 'symbols';

export type Action =
  | 'apostrophe'
  | 'backspace'
  | 'clear'
  | 'done'
  | 'left'
  | 'letters'
  | 'newline'
  | 'right'
  | 'script'
  | 'shift'
  | 'space'
  | 'symbols';
/** `width` in keys; a row is ten keys wide. */
export type Key = { readonly width: number } & ({ readonly text: string } | { readonly action: Action });

export type Layout = {
  readonly mode: FieldMode;
  readonly script: Script;
  readonly page: Page;
  readonly multiline: boolean;
  readonly done: boolean;
};

const row = (texts: string, width = 1): Key[] => texts.split(' ').map((text) => ({ text, width }));
const act = (action: Action, width = 1): Key => ({ action, width });

const SYMBOLS: Record<Script, readonly [string, string]> = {
  pinyin: ['， 。 ？ ！ 、 ： ； （ ） ·', '“ ” 《 》 … — ￥ %'],
  latin: [', . ? ! : ; ( ) / @', '" \' - + = & # %'],
};
const COMMA_AND_STOP: Record<Script, readonly [string, string]> = { pinyin: ['，', '。'], latin: [',', '.'] };

export function keyRows({ mode, script, page, multiline, done }: Layout): readonly (readonly Key[])[] {
  if (mode === 'digits') {
    const ends = done ? [[act('done', 3)]] : [];
    return [row('1 2 3'), row('4 5 6'), row('7 8 9'), [act('clear'), ...row('0'), act('backspace')], ...ends];
  }
  const last = lastRow({ mode, script, page, multiline, done });
  if (page === 'symbols') {
    const [marks, more] = SYMBOLS[script];
    return [row('1 2 3 4 5 6 7 8 9 0'), row(marks), [...row(more), act('backspace', 2)], last];
  }
  const corner = script === 'pinyin' ? 'apostrophe' : 'shift';
  return [
    row('q w e r t y u i o p'),
    row('a s d f g h j k l'),
    [act(corner, 1.5), ...row('z x c v b n m'), act('backspace', 1.5)],
    last,
  ];
}

function lastRow({ mode, script, page, multiline, done }: Layout): Key[] {
  const [comma, stop] = COMMA_AND_STOP[script].map((text): Key => ({ text, width: 0.9 }));
  const keys = [
    act(page === 'symbols' ? 'letters' : 'symbols', 1.3),
    ...(mode === 'chinese' ? [act('script', 1.3)] : []),
    ...(page === 'letters' ? [comma, stop] : []),
    act('space'),
    act('left', 0.9),
    act('right', 0.9),
    ...(multiline ? [act('newline', 1.1)] : []),
    ...(done ? [act('done', 1.4)] : []),
  ].filter((key) => key !== undefined);
  const taken = keys.reduce((sum, key) => sum + key.width, 0);
  return keys.map((key) => ('action' in key && key.action === 'space' ? { ...key, width: 1 + 10 - taken } : key));
}
