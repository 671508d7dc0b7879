import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What must hold on every screen: axe finds nothing, nothing sticks out to the side, no text is cut
 * off, no text key shows instead of its text. `SHOTS` in the environment names a folder for pictures to look at.
 */
export async function expectSound(page: Page, name: string): Promise<void> {
  await page.evaluate(settled, LONGEST_ARRIVAL_MS);
  const shots = process.env['SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
  // Our pages hold no frames: legacy mode asks the page itself and opens no second one, which takes thrice as long.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    `axe on ${name}`,
  ).toEqual([]);
  expect(await page.evaluate(findFaults), `layout of ${name}`).toEqual([]);
}

/** What arrives on a screen fades in within this; longer ones, such as a countdown, are part of the screen. */
const LONGEST_ARRIVAL_MS = 2_000;

/** Runs in the page: the font is there, and what just arrived has arrived. */
async function settled(longest: number): Promise<void> {
  await document.fonts.ready;
  const arriving = document.getAnimations().filter(({ effect, playState }) => {
    const end = effect?.getComputedTiming().endTime;
    return playState === 'running' && typeof end === 'number' && end <= longest;
  });
  await Promise.allSettled(arriving.map(({ finished }) => finished));
}

/** Runs in the page. */
function findFaults(): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest('[aria-hidden="true"]') || element.getClientRects().length === 0) continue;
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .join('');
    if (text === '') continue;
    const { overflowX, textOverflow, position } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // What only a screen reader reads is made small on purpose.
    if (box.width <= 1 || position === 'fixed') continue;
    if (box.right > width + 1 || box.left < -1) faults.push(`sticks out: ${text.slice(0, 30)}`);
    if (overflowX !== 'visible' && textOverflow !== 'clip' && element.scrollWidth > element.clientWidth + 1)
      faults.push(`cut off: ${text.slice(0, 30)}`);
    if (/^[a-z]+(\.[a-zA-Z-]+)+$/.test(text)) faults.push(`a key instead of a text: ${text}`);
    if (text.includes('{{') || text.includes('\uFFFD')) faults.push(`unfinished: ${text.slice(0, 30)}`);
  }
  return faults;
}
