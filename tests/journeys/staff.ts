import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** What a member of staff does at the desk. */
export interface Staff {
  signIn(number: string, pin: string): Promise<void>;
  signOut(): Promise<void>;
  openCounter(name: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Who stands at the counter: number, name and state as shown. */
  readonly current: Locator;
  part(key: 'disputes' | 'leads' | 'library' | 'mediators' | 'head'): Promise<void>;
}

export function staffAt(page: Page, words: Words): Staff {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  return {
    press,
    current: page.getByRole('status', { name: words('desk:queue.current') }),
    async signIn(number, pin) {
      await page.getByRole('textbox', { name: words('desk:signIn.number') }).fill(number);
      await page.getByLabel(words('desk:signIn.pin')).fill(pin);
      await press(words('desk:signIn.submit'));
      await expect(page.getByRole('button', { name: words('desk:signOut') })).toBeVisible();
    },
    async signOut() {
      await press(words('desk:signOut'));
      await expect(page.getByRole('textbox', { name: words('desk:signIn.number') })).toBeVisible();
    },
    async openCounter(name) {
      await page
        .getByRole('group', { name: words('desk:counter.choose') })
        .getByRole('button', { name: new RegExp(name) })
        .click();
      await expect(page.getByRole('button', { name: words('desk:counter.close') })).toBeVisible();
    },
    part: (key) => page.getByRole('tab', { name: new RegExp(words(`desk:parts.${key}`)) }).click(),
  };
}
