import { stationDay } from '../../shared/domain/station-day.ts';
import type { IdEntry } from './endorse.ts';

/**
 * Where an identity number comes from beside the keys on the screen. A reader of another kind implements this
 * and nothing else changes.
 */
export interface IdReader {
  /** Tells what a card says, until stopped. */
  listen(heard: (card: IdEntry) => void): () => void;
}

/** Nobody types as fast as a reader that pretends to be a keyboard. */
const FASTEST_HAND_MS = 60;

export interface Burst {
  readonly text: string;
  readonly at: number;
}
export const NO_BURST: Burst = { text: '', at: -Infinity };

export interface HeardKey {
  readonly burst: Burst;
  /** A whole card was read with this key. */
  readonly card: IdEntry | null;
  /** The key belongs to a reader's run: it must not press the button that has the focus. */
  readonly swallow: boolean;
}

/** One key of a keyboard-wedge reader: it types the number, perhaps the last day of validity, and Enter. */
export function hearKey(before: Burst, key: string, at: number): HeardKey {
  const together = at - before.at <= FASTEST_HAND_MS;
  if (key === 'Enter' || key === 'Tab') {
    const card = together ? cardOf(before.text) : null;
    return { burst: NO_BURST, card, swallow: card !== null };
  }
  if (key.length !== 1) return { burst: together ? { ...before, at } : NO_BURST, card: null, swallow: false };
  const text = ((together ? before.text : '') + key).slice(-40);
  return { burst: { text, at }, card: null, swallow: key === ' ' && text.length > 1 };
}

function cardOf(text: string): IdEntry | null {
  const found = /^(\d{17}[\dXx])(?:\D+(\d{4})\D?(\d{2})\D?(\d{2}))?$/.exec(text.trim());
  if (found === null) return null;
  const [, number = '', year, month, day] = found;
  return { number: number.toUpperCase(), validUntil: stationDay.safeParse(`${year}-${month}-${day}`).data ?? null };
}

/** A reader that types like a keyboard, as most readers on the market can. */
export const keyboardReader = (target: Pick<Window, 'addEventListener' | 'removeEventListener'>): IdReader => ({
  listen(heard) {
    let burst = NO_BURST;
    const onKey = (event: KeyboardEvent) => {
      const said = hearKey(burst, event.key, event.timeStamp);
      burst = said.burst;
      if (said.swallow) {
        event.preventDefault();
        event.stopPropagation();
      }
      if (said.card !== null) heard(said.card);
    };
    target.addEventListener('keydown', onKey, { capture: true });
    return () => target.removeEventListener('keydown', onKey, { capture: true });
  },
});
