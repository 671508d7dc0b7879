/** Whether this is the long run (`npm run soak`), which does more often and at full length what the suite does briefly. */
export const SOAK = import.meta.env.MODE === 'soak';

/** The first in the suite, the second in the long run. */
export const inSuite = <T>(brief: T, long: T): T => (SOAK ? long : brief);
