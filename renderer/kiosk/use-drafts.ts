import { useEffect } from 'react';
import { keepDrafts } from './draft-keeper.ts';
import { SPEAKING } from './use-idle.ts';
import { useKiosk } from './use-kiosk.ts';
import type { Visit } from './visit.ts';

/** Keeps half-filled intakes and declarations safe while the page lives, and takes up what a restart cut short when it is loaded. */
export function useDrafts(visits: Visit): void {
  const { api, onLine } = useKiosk();
  useEffect(() => {
    const keeper = keepDrafts(api, visits, () => performance.now());
    let asked = false;
    const stopLine = onLine((open) => {
      if (!open) return;
      // A station that was started again while the page lived on may know nothing of it.
      if (asked) return keeper.again();
      asked = true;
      void keeper.restore().then((answered) => (asked = answered));
    });
    const touched = () => keeper.touched();
    addEventListener('pointerdown', touched, { capture: true });
    addEventListener('keydown', touched, { capture: true });
    addEventListener(SPEAKING, touched);
    return () => {
      stopLine();
      keeper.stop();
      removeEventListener('pointerdown', touched, { capture: true });
      removeEventListener('keydown', touched, { capture: true });
      removeEventListener(SPEAKING, touched);
    };
  }, [api, onLine, visits]);
}
