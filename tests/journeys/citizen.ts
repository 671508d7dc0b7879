import { expect, type Page } from '@playwright/test';
import type { Claim } from '../../shared/domain/dispute.ts';
import { touch } from './touch.ts';
import type { Words } from './words.ts';

/** What a citizen does at the kiosk, in taps. */
export interface Citizen {
  tap(name: string | RegExp): Promise<void>;
  next(): Promise<void>;
  /** Takes a number for a service; the number shown. */
  takeNumber(serviceName: string): Promise<string>;
  /** Goes through the intake up to what happened; on from there to the choice of the mediator. */
  fillUpToStatement(): Promise<void>;
  fillFromClaims(claim?: Claim): Promise<void>;
  /** Goes through the whole intake up to the choice of the mediator. */
  fillIntake(): Promise<void>;
  /** Asks how it stands, with the number and the last four digits of the phone. */
  askHow(number: string, tail: string): Promise<void>;
  /** The number on the screen. */
  shownNumber(): Promise<string>;
  done(): Promise<void>;
}

/** Invented, every word of it. */
export const TOLD = {
  respondent: '阿测试鞋厂',
  statement: '做了三个月鞋，一分工钱没给。',
  name: '测试甲',
  phone: '13800000001',
} as const;

/** Touches a kiosk that rests, as whoever walks up to it does. */
export async function wake(kiosk: Page): Promise<void> {
  const begin = kiosk.locator('.rest-touch');
  if (await begin.isVisible()) await begin.click();
}

export function citizenAt(page: Page, words: Words): Citizen {
  const tap = (name: string | RegExp) => touch(page.getByRole('button', { name }).first());
  const next = () => tap(words('action.next'));
  const shownNumber = async () => (await page.locator('.waiting-number').first().innerText()).trim();
  const heading = (key: string) => expect(page.getByRole('heading', { name: words(key) })).toBeVisible();
  const citizen: Citizen = {
    tap,
    next,
    shownNumber,
    done: () => tap(words('action.done')),
    async takeNumber(serviceName) {
      await tap(new RegExp(serviceName));
      await expect(page.getByRole('heading', { name: words('kiosk:ticket.title') })).toBeVisible();
      return shownNumber();
    },
    async fillUpToStatement() {
      await tap(new RegExp(words('kiosk:home.quarrel')));
      await heading('kiosk:category.title');
      await tap(new RegExp(words('category.11').replace(/[()]/g, '.')));
      await heading('kiosk:counterpart.title');
      await tap(words('counterpart.employer'));
      await heading('kiosk:age.title');
      await tap(words('ageBand.adult'));
      await heading('kiosk:respondent.title');
      await page.getByRole('textbox', { name: words('kiosk:respondent.label') }).fill(TOLD.respondent);
      await next();
      await heading('kiosk:place.title');
      // Bijie's Qixingguan, by its initials on the keys of the screen.
      await page.getByRole('textbox', { name: words('kiosk:place.label') }).fill('qxg');
      await tap(/七星关/);
      await heading('kiosk:dialect.title');
      await next();
      await heading('kiosk:mandarin.title');
      await tap(words('kiosk:mandarin.some'));
      await heading('kiosk:statement.title');
    },
    async fillFromClaims(claim = 'pay-what-is-owed') {
      await heading('kiosk:claims.title');
      await tap(words(`claim.${claim}`));
      await next();
      await heading('kiosk:name.title');
      await page.getByRole('textbox', { name: words('kiosk:name.label') }).fill(TOLD.name);
      await next();
      await heading('kiosk:phone.title');
      await page.getByRole('textbox', { name: words('kiosk:phone.label') }).fill(TOLD.phone);
      await next();
      await heading('kiosk:notice.title');
      await page.getByText(words('kiosk:notice.agreeData')).click();
      await page.getByText(words('kiosk:notice.agreeMediation')).click();
      await next();
      await heading('kiosk:mediators.title');
    },
    async askHow(number, tail) {
      await tap(new RegExp(words('kiosk:home.ask')));
      const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
      for (const key of number) await pad.getByRole('button', { name: key, exact: true }).click();
      await next();
      await heading('kiosk:askTail.title');
      for (const key of tail) await pad.getByRole('button', { name: key, exact: true }).click();
      await tap(words('kiosk:askTail.go'));
    },
    async fillIntake() {
      await citizen.fillUpToStatement();
      await page.getByRole('textbox', { name: words('kiosk:statement.label') }).fill(TOLD.statement);
      await next();
      await citizen.fillFromClaims();
    },
  };
  return citizen;
}
