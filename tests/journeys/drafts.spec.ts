import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import { makeId } from '../make/declarations.ts';
import { initDemo } from '../make/init-demo.ts';
import { serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { test } from './test.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');

let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-drafts-'));
  await initDemo(folder);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const drafts = (): { visit: string; words: Buffer }[] => {
  const db = new Database(join(folder, DATABASE_FILE), { readonly: true });
  const found = db.prepare('SELECT visit, words FROM draft').all() as { visit: string; words: Buffer }[];
  db.close();
  return found;
};
/** The files of the database, byte for byte. */
const onDisk = (): string =>
  ['', '-wal'].map((end) => readFileSync(join(folder, DATABASE_FILE + end)).toString('latin1')).join('');
const kept = (page: Page) =>
  expect
    .poll(() => drafts().length, { message: `kept on ${page.url()}` })
    .toBe(1)
    .then(() => page.waitForTimeout(1_000));
const statement = (page: Page) => page.getByRole('textbox', { name: words('kiosk:statement.label') });

test('the station is killed in the middle of an intake: the new one, on another port, goes on with the same words', async ({
  page,
  context,
}) => {
  const first = await serveStation(folder);
  await page.goto(first.urls.kiosk);
  const citizen = citizenAt(page, words);
  await citizen.fillUpToStatement();
  await statement(page).fill(TOLD.statement);
  await kept(page);
  expect(onDisk()).not.toContain(Buffer.from(TOLD.statement).toString('latin1'));
  await first.end('SIGKILL');

  const second = await serveStation(folder);
  try {
    await context.clearCookies(); // as a browser that was opened anew
    await page.goto(second.urls.kiosk);
    await expect(statement(page)).toHaveValue(TOLD.statement);
    await citizen.next();
    await citizen.fillFromClaims();
    await citizen.tap(new RegExp(words('kiosk:mediators.firstFree')));
    await expect(page.getByRole('heading', { name: words('kiosk:number.title') })).toBeVisible();
    await expect.poll(() => drafts()).toEqual([]);
    expect(onDisk()).not.toContain(Buffer.from(TOLD.respondent).toString('latin1'));
  } finally {
    await second.end('SIGTERM');
  }
});

test('the station is killed in the middle of a declaration: the new one goes on with it, and the next person finds none', async ({
  page,
  context,
}) => {
  const name = page.getByRole('textbox', { name: words('declare.field.name') });
  const address = page.getByRole('textbox', { name: words('declare.field.address') });
  const first = await serveStation(folder);
  await page.goto(first.urls.kiosk);
  const citizen = citizenAt(page, words);
  await citizen.tap(new RegExp(words('kiosk:declare.tileHint')));
  await citizen.tap(new RegExp(words('kiosk:declare.residentHint')));
  await name.fill('测试甲');
  await citizen.next();
  const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
  for (const key of makeId()) await pad.getByRole('button', { name: key, exact: true }).click();
  await citizen.next();
  await page.getByRole('textbox', { name: words('declare.field.phone') }).fill('13800000001');
  await citizen.next();
  await address.fill('测试路 1 号');
  await kept(page);
  for (const word of ['测试甲', '测试路', makeId()])
    expect(onDisk()).not.toContain(Buffer.from(word).toString('latin1'));
  await first.end('SIGKILL');

  const second = await serveStation(folder);
  try {
    await context.clearCookies(); // as a browser that was opened anew
    await page.goto(second.urls.kiosk);
    await expect(address).toHaveValue('测试路 1 号');
    await citizen.next();
    await citizen.tap(words('kiosk:declare.today'));
    await page.getByText(words('kiosk:declare.agree')).click();
    await citizen.next();
    await expect(page.getByText('测试甲')).toBeVisible();
    await expect(page.getByText(makeId())).toBeVisible();
    await citizen.tap(words('kiosk:declare.submit'));
    await expect(page.getByText(/^DJ-\d{6}-0001$/)).toBeVisible();
    await expect.poll(() => drafts()).toEqual([]);
    await page.reload();
    await expect(page.getByRole('heading', { name: words('kiosk:home.title') })).toBeVisible();
    await citizen.tap(new RegExp(words('kiosk:declare.tileHint')));
    await citizen.tap(new RegExp(words('kiosk:declare.residentHint')));
    await expect(name).toHaveValue('');
  } finally {
    await second.end('SIGTERM');
  }
});

test('taken up again, the idle clock has been running: it asks when it would have asked', async ({ page }) => {
  const first = await serveStation(folder);
  await page.clock.install();
  await page.goto(first.urls.kiosk);
  const citizen = citizenAt(page, words);
  await citizen.fillUpToStatement();
  await statement(page).fill(TOLD.statement);
  await page.clock.runFor(1_000);
  await kept(page);
  await first.end('SIGKILL');
  // As if the restart had taken most of the time there is.
  const db = new Database(join(folder, DATABASE_FILE));
  db.prepare('UPDATE draft SET expires_at = ?').run(Date.now() + 60_000);
  db.close();
  const second = await serveStation(folder);
  try {
    await page.goto(second.urls.kiosk);
    await expect(statement(page)).toHaveValue(TOLD.statement);
    await page.clock.runFor(31_000);
    await expect(page.getByText(words('kiosk:idle.title'))).toBeVisible();
    await page.clock.runFor(31_000);
    await expect(page.getByRole('heading', { name: words('kiosk:home.title') })).toBeVisible();
    await expect.poll(() => drafts()).toEqual([]);
  } finally {
    await second.end('SIGTERM');
  }
});

test('after the idle time it is gone, from the screen and from the file', async ({ page }) => {
  const first = await serveStation(folder);
  await page.goto(first.urls.kiosk);
  await citizenAt(page, words).fillUpToStatement();
  await kept(page);
  const [draft] = drafts();
  await first.end('SIGKILL');
  const some = (draft?.words ?? Buffer.alloc(0)).subarray(20, 60).toString('latin1');
  expect(onDisk()).toContain(some);
  const db = new Database(join(folder, DATABASE_FILE));
  db.prepare('UPDATE draft SET expires_at = ?').run(Date.now() - 1);
  db.close();
  const second = await serveStation(folder);
  try {
    await page.goto(second.urls.kiosk);
    await expect(page.getByRole('heading', { name: words('kiosk:home.title') })).toBeVisible();
    expect(drafts()).toEqual([]);
    expect(onDisk()).not.toContain(some);
    expect(onDisk()).not.toContain(draft?.visit ?? '?');
  } finally {
    await second.end('SIGTERM');
  }
});

test('leaving for home drops it at once', async ({ page }) => {
  const station = await serveStation(folder);
  try {
    await page.goto(station.urls.kiosk);
    const citizen = citizenAt(page, words);
    await citizen.fillUpToStatement();
    await kept(page);
    await citizen.tap(words('action.home'));
    await citizen.tap(words('kiosk:leave.go'));
    await expect.poll(() => drafts()).toEqual([]);
    await page.reload();
    await expect(page.getByRole('heading', { name: words('kiosk:home.title') })).toBeVisible();
    await page.waitForTimeout(1_000);
    await expect(page.getByRole('heading', { name: words('kiosk:home.title') })).toBeVisible();
  } finally {
    await station.end('SIGTERM');
  }
});
