import { useEffect } from 'react';
import { canScan, type Journey } from './journey-state.ts';
import type { Tap } from './taps.ts';
import { scannerEar } from './scanner.ts';

/** Listens for a scanned ticket where one can be looked up. */
export function useScanner({ now, act }: { readonly now: Journey; readonly act: (tap: Tap) => void }): void {
  const listening = canScan(now);
  useEffect(() => {
    if (!listening) return undefined;
    const guard = new AbortController();
    const hear = scannerEar();
    addEventListener(
      'keydown',
      (event) => {
        const code = hear(event.key, event.timeStamp);
        if (code === undefined) return;
        // Enter would also press the button that has the focus.
        event.preventDefault();
        event.stopPropagation();
        act({ tap: 'scan', code });
      },
      { signal: guard.signal, capture: true },
    );
    return () => guard.abort();
  }, [listening, act]);
}
