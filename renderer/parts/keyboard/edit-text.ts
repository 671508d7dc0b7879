/**
 * Owns what a key does to a text with a caret in it. Pure: knows no field and no page.
 * Steps and deletions go by whole characters, also those outside the basic plane (rare characters in names).
 */

export type Written = { readonly text: string; readonly from: number; readonly to: number };
export type Edit =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'backspace' }
  | { readonly kind: 'left' }
  | { readonly kind: 'right' }
  | { readonly kind: 'clear' };

const caretAt = (text: string, at: number): Written => ({ text, from: at, to: at });
const before = (text: string, at: number) => at - (Array.from(text.slice(0, at)).at(-1)?.length ?? 0);
const after = (text: string, at: number) => at + (Array.from(text.slice(at))[0]?.length ?? 0);

export function edited(at: Written, edit: Edit, maxLength = Number.POSITIVE_INFINITY): Written {
  const { text, from, to } = at;
  switch (edit.kind) {
    case 'insert': {
      const inserted = fitting(edit.text, maxLength - (text.length - (to - from)));
      return caretAt(text.slice(0, from) + inserted + text.slice(to), from + inserted.length);
    }
    case 'backspace': {
      const start = from === to ? before(text, from) : from;
      return caretAt(text.slice(0, start) + text.slice(to), start);
    }
    case 'left':
      return caretAt(text, from === to ? before(text, from) : from);
    case 'right':
      return caretAt(text, from === to ? after(text, to) : to);
    case 'clear':
      return caretAt('', 0);
  }
}

/** As many whole characters as there is room for, counted as `maxlength` of a field counts them. */
function fitting(text: string, room: number): string {
  let kept = '';
  for (const char of text) {
    if (kept.length + char.length > room) break;
    kept += char;
  }
  return kept;
}
