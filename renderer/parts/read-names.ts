import type { ReadName } from '../../shared/rules/latin-person-name.ts';

/**
 * Keeps the reader of names. It is a script of its own and large, and only an English page needs it: the first
 * one that asks fetches it, and every name on the page is shown again when it is there.
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
      // Names stay in hanzi; the next screen tries again.
      loading = undefined;
    },
  );
  return loading;
}
