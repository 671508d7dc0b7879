import { useSyncExternalStore } from 'react';

const WIDE = '(orientation: landscape)';

/** Whether the screen lies on its side. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(WIDE).matches,
  );
