import { expect, type Locator, type Page } from '@playwright/test';

/** Fields of the desk that take more than one touch, filled in by what stands on the screen. */

/** Chooses one of many behind a button. */
export async function choose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within
    .getByRole('button', { name: new RegExp(label) })
    .last()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Chooses one of several in sight, by the words beside its dot, once they stand still. */
export async function pick(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  await page.locator('label').filter({ has: radio }).click();
  await expect(radio).toBeChecked();
}

/** Types a day as 2026-12-10, whatever order the language writes its parts in. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [part, digits] of Object.entries({ year, month, day: date }))
    await field.locator(`[data-type="${part}"]`).pressSequentially(digits);
}
