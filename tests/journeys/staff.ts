import { expect, type Locator, type Page } from '@playwright/test';
import { TICKS as AFFIRMATIONS } from '../../shared/domain/dispute-course.ts';
import type { MoveName } from '../../shared/rules/dispute-moves.ts';
import type { DeskPart } from '../../renderer/desk/parts-of-role.ts';
import type { Words } from './words.ts';

/** What a member of staff does at the desk. */
export interface Staff {
  signIn(number: string, pin: string): Promise<void>;
  signOut(): Promise<void>;
  openCounter(name: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Who stands at the counter: number, name and state as shown. */
  readonly current: Locator;
  /** Makes a move of the open case: chooses what is named, affirms everything, sends it. */
  advance(move: MoveName, ...choose: readonly string[]): Promise<void>;
  /** A case in the list, by its number. */
  caseLine(number: string): Locator;
  /** Turns to the disputes and opens that case. */
  openCase(number: string): Promise<void>;
  part(key: DeskPart): Promise<void>;
  /** Turns to a section of the open file. */
  section(name: 'overview' | 'people' | 'course' | 'papers' | 'similar'): Promise<void>;
}

export function staffAt(page: Page, words: Words): Staff {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const part: Staff['part'] = (key) =>
    page
      .getByRole('tablist', { name: words('desk:parts.label') })
      .getByRole('tab', { name: new RegExp(words(`desk:parts.${key}`)) })
      .click();
  const caseLine = (number: string) =>
    page
      .getByRole('navigation', { name: words('desk:disputes.list') })
      // Not the line of what is due today, which tells the day after the number.
      .getByRole('button', { name: new RegExp(`^${number} (?!\\d{4}-)`) });
  return {
    press,
    part,
    caseLine,
    async openCase(number) {
      await part('disputes');
      await caseLine(number).click();
    },
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
    async advance(move, ...choose) {
      const title = words(`desk:move.${move}`);
      await page
        .getByRole('group', { name: words('desk:move.title') })
        .getByRole('button', { name: title, exact: true })
        .click();
      const form = page.getByRole('form', { name: title, exact: true });
      await expect(form).toBeVisible();
      for (const one of choose) await form.getByText(one, { exact: true }).click();
      for (const tick of AFFIRMATIONS) {
        const box = form.getByRole('checkbox', { name: words(`tick.${tick}`), exact: true });
        if ((await box.count()) === 0) continue;
        await form.getByText(words(`tick.${tick}`), { exact: true }).click();
        await expect(box).toBeChecked();
      }
      await form.getByRole('button', { name: title, exact: true }).click();
      await expect(form).toHaveCount(0);
    },
    section: (name) =>
      page
        .getByRole('tablist', { name: words('desk:file.sections') })
        .getByRole('tab', { name: new RegExp(words(`desk:file.section.${name}`)) })
        .click(),
  };
}
