import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { MOST_SCAN_BYTES } from '../../shared/domain/scan.ts';
import { demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { readPdf } from '../make/read-pdf.ts';
import { makeScan } from '../make/scans.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

/** A name drawn with a finger: a cross and a hook, in parts of the pad. */
const DRAWN = [
  [0.1, 0.2, 0.3, 0.8],
  [0.3, 0.2, 0.1, 0.8],
  [0.5, 0.5, 0.8, 0.5],
] as const;

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-dossier-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

for (const { language } of oneOf(TWO_VIEWS, 'zh')) {
  test(`a paper is signed on the screen and printed, another by pen and scanned, ${language}`, async ({ browser }) => {
    const words = wordsOf(language);
    const kiosk = await station.connect<typeof kioskContract>('kiosk');
    const told = makeIntake({ name: language === 'zh' ? '测试乙' : '测试丙' });
    await kiosk.api.disputes.open(told);
    kiosk.close();
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 1024 } })).newPage();
    const complaints: string[] = [];
    page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
    await page.goto(station.urls.desk);
    if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const staff = staffAt(page, words);
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.part('disputes');
    const list = page.getByRole('navigation', { name: words('desk:disputes.list') });
    await list.getByRole('button').last().click();
    await expect(page.getByText(told.name)).toBeVisible();
    await staff.section('papers');
    const application = words('desk:papers.kind.application');
    const paper = page.getByRole('listitem').filter({ has: page.getByText(application, { exact: true }) });
    const unsigned = words('desk:papers.notSigned', { signer: words('desk:papers.signer.applicant') });
    await expect(paper.getByText(unsigned)).toBeVisible();
    await expectSound(page, `desk-papers-${language}`);

    await staff.press(words('desk:papers.signOf', { paper: application }));
    const save = page.getByRole('button', { name: words('desk:papers.signSubmit') });
    await expect(save).toBeDisabled();
    const pad = page.getByRole('img', { name: words('desk:papers.pad') });
    // The bar with the buttons of the form lies over the foot of the window.
    await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const [fromX, fromY, toX, toY] of DRAWN) {
      await page.mouse.move(x + width * fromX, y + height * fromY);
      await page.mouse.down();
      await page.mouse.move(x + width * toX, y + height * toY, { steps: 8 });
      await page.mouse.up();
    }
    await expect(pad.locator('path')).toHaveCount(DRAWN.length);
    await expectSound(page, `desk-papers-sign-${language}`);
    await save.click();
    await expect(paper.getByText(words('desk:papers.means.touch'))).toBeVisible();

    const saved = page.waitForEvent('download', { timeout: 120_000 });
    await staff.press(words('desk:papers.printOne', { paper: application }));
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^330304-001-\d{4}-\d+-application\.pdf$/);
    const pdf = readPdf(readFileSync(await file.path()));
    expect(pdf.pages).toBe(1);
    for (const character of told.name) expect(pdf.characters).toContain(character);
    expect(readdirSync(join(folder, 'press'))).toEqual([]);
    await expect(page.getByRole('status').getByText(file.suggestedFilename())).toBeVisible();

    const notice = words('desk:papers.kind.rights-notice');
    const signed = page.getByRole('listitem').filter({ has: page.getByText(notice, { exact: true }) });
    const standing = (name: string) => signed.getByText(words(`desk:scans.standing.${name}`));
    await staff.press(words('desk:papers.signOf', { paper: notice }));
    await signed.getByText(words('desk:papers.howPaper'), { exact: true }).click();
    await save.click();
    await expect(standing('missing')).toBeVisible();
    await expect(page.getByText(words('desk:scans.lacking', { papers: notice }))).toBeVisible();
    const attach = async (buffer: Buffer) =>
      signed.locator('input[type=file]').setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer });
    await attach(Buffer.from('<html>'));
    await expect(signed.getByText(words('refusal.scan-unusable'))).toBeVisible();
    const photograph = await page.screenshot();
    // As heavy as a telephone makes it: it is drawn smaller before it is sent.
    await attach(Buffer.concat([photograph, Buffer.alloc(MOST_SCAN_BYTES)]));
    await expect(standing('there')).toBeVisible();
    await expect(standing('missing')).toHaveCount(0);
    await staff.press(words('desk:scans.lookOf', { paper: notice, number: 1 }));
    const picture = signed.getByRole('img', { name: words('desk:scans.picture', { paper: notice, number: 1 }) });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1_000);
    await expectSound(page, `desk-papers-scan-${language}`);
    await staff.press(words('desk:scans.hideOf', { paper: notice, number: 1 }));
    await expect(picture).toHaveCount(0);
    await staff.press(words('desk:scans.withdrawOf', { paper: notice, number: 1 }));
    await expectSound(page, `desk-papers-scan-withdraw-${language}`);
    await staff.press(words('desk:scans.withdrawSubmit'));
    await expect(standing('missing')).toBeVisible();
    // The largest there may be, there and back over the line that pages use.
    const largest = makeScan('application/pdf', MOST_SCAN_BYTES);
    await attach(Buffer.from(largest.bytes));
    await expect(standing('there')).toBeVisible();
    const handedOut = page.waitForEvent('download');
    await staff.press(words('desk:scans.lookOf', { paper: notice, number: 1 }));
    const scanned = await handedOut;
    expect(scanned.suggestedFilename()).toMatch(/^330304-001-\d{4}-\d+-rights-notice-scan\.pdf$/);
    expect(Buffer.compare(readFileSync(await scanned.path()), largest.bytes)).toBe(0);
    await expect(signed.getByText(scanned.suggestedFilename())).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
