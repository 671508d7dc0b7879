/**
 * Owns how an amount of money is typed and shown: yuan with at most two decimals on the screen, whole
 * fen everywhere else. Never calculates with fractions: 0.1 + 0.2 yuan must stay 30 fen.
 */
export type Amount =
  | { readonly ok: true; readonly fen: number | null }
  | { readonly ok: false; readonly why: 'not-an-amount' | 'too-many-decimals' | 'too-much' };

/** What the contract takes at most: a hundred million yuan times ten. */
const MOST_FEN = 1_000_000_000_00;

/** Empty means that no money is due. Full-width digits, ¥, 元 and thousands separators are accepted. */
export function parseAmount(typed: string): Amount {
  const text = typed
    .normalize('NFKC')
    .replace(/^\s*[¥¥]|元\s*$/g, '')
    .trim();
  if (text === '') return { ok: true, fen: null };
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return { ok: false, why: 'not-an-amount' };
  const [, yuan = '', decimals = ''] = parts;
  if (decimals.length > 2) return { ok: false, why: 'too-many-decimals' };
  const fen = Number(yuan.replaceAll(',', '') + decimals.padEnd(2, '0'));
  return fen > MOST_FEN ? { ok: false, why: 'too-much' } : { ok: true, fen };
}

/** `1234567` fen → `12,345.67`. */
export function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}
