import type { ReadName } from '../../shared/rules/latin-person-name.ts';

/**
 * Keeps the reader of names. It is a script of its own and large, and only a page in Latin letters needs it: it is
 * fetched when the page turns to such a language, and every name that is shown already is then shown again.
 */
let reader: ReadName | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

export const nameReader = (): ReadName | undefined => reader;

export function listenForReader(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function loadNameReader(): Promise<void> {
  loading ??= import('./pinyin-reader.ts').then(
    ({ readName }) => {
      reader = readName;
      for (const listener of listeners) listener();
    },
    () => {
      // Names stay in hanzi until somebody turns to the language again.
      loading = undefined;
    },
  );
  return loading;
}
