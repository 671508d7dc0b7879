import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { findFaults } from './find-faults.ts';

/**
 * What must hold on every screen: axe finds nothing, nothing sticks out to the side or is cut
 * off, no text key shows instead of its text. `SHOTS` in the environment names a folder for pictures to look at.
 */
export async function expectSound(page: Page, name: string): Promise<void> {
  await shown(page, name);
  const found = await violations(page);
  // What came in while it looked was still fading in: it is looked at once more when it has arrived.
  if (found.length > 0) await page.evaluate(settled, LONGEST_ARRIVAL_MS);
  expect(found.length > 0 ? await violations(page) : found, `axe on ${name}`).toEqual([]);
  expect(await page.evaluate(findFaults), `layout of ${name}`).toEqual([]);
}

/** The layout alone: for a screen whose roles and names axe has looked at the other way up. */
export async function expectFits(page: Page, name: string): Promise<void> {
  await shown(page, name);
  expect(await page.evaluate(findFaults), `layout of ${name}`).toEqual([]);
}

/**
 * What axe finds: the rule and where. Our pages hold no frames, so it is loaded once into each page and asked for what
 * is wrong alone; a list of all that is right would take ten times as long to make and to hand over.
 */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(on: Document, options: RunOptions): Promise<AxeResults> } };
    const { violations: found } = await axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

async function shown(page: Page, name: string): Promise<void> {
  await page.evaluate(settled, LONGEST_ARRIVAL_MS);
  const shots = process.env['SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
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
