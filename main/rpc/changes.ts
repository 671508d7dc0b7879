import type { Noun } from '../../shared/domain/nouns.ts';
import type { Core } from '../services/core.ts';

/**
 * Pushes the nouns that changed to one connection until it goes away. A slow screen misses nothing and
 * costs nothing: what it has not taken yet is kept as a set, each noun once.
 */
export async function* changesOf(
  core: Core,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ noun: Noun }, void, void> {
  const pending = new Set<Noun>();
  let wake = () => {};
  const stop = core.onChanged((nouns) => {
    for (const noun of nouns) pending.add(noun);
    wake();
  });
  const aborted = () => wake();
  signal?.addEventListener('abort', aborted);
  const gone = () => signal?.aborted === true;
  try {
    while (!gone()) {
      for (const noun of [...pending]) {
        pending.delete(noun);
        yield { noun };
      }
      if (pending.size === 0 && !gone()) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', aborted);
  }
}
