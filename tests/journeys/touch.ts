import type { Locator } from '@playwright/test';

/**
 * Taps it as soon as its screen takes a finger. A new screen takes none for a moment; a click that comes too early is
 * tried again later and later, and a journey of forty taps would stand about for twenty seconds.
 */
export async function touch(what: Locator): Promise<void> {
  await what.waitFor();
  await what.page().evaluate(untilItTakesTouches);
  await what.click();
}

/** Runs in the page. */
async function untilItTakesTouches(): Promise<void> {
  const settling = document
    .getAnimations()
    .filter((one) => one instanceof CSSAnimation && one.animationName === 'settle' && one.playState === 'running');
  await Promise.allSettled(settling.map(({ finished }) => finished));
}
