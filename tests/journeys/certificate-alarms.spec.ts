import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from '@playwright/test';
import { authorityCertificate, newKeyPair } from '../../main/sync/certificates/x509.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import type { Alarm } from '../../shared/contract/desk/head.ts';
import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { expectFits, expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-certificate-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** How long the certificate runs, what the last sync kept, and what the desk says of both, worst first. */
const STANDINGS: readonly { days: number; kept: string; says: readonly Alarm['code'][] }[] = [
  { days: 20, kept: 'revoked', says: ['certificate-revoked', 'certificate-expires'] },
  { days: 5, kept: 'certificate', says: ['certificate-refused', 'certificate-expires-soon'] },
  { days: -1, kept: 'certificate', says: ['certificate-expired'] },
  { days: 300, kept: 'disabled', says: ['login-refused'] },
  { days: 300, kept: 'ahead', says: ['machine-behind'] },
  { days: 300, kept: 'fork', says: ['machine-copied'] },
];

/** What the head reads when the way to the district is shut (证书到期、撤销、不符，登录停用), in both languages. */
test('each alarm about a certificate, a login and a disk put back is read in full', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext({ viewport: VIEWS.wide, hasTouch: true })).newPage();
  await page.goto(station.urls.desk);
  const speak = (language: 'zh' | 'en') =>
    page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
  const reads = async (language: 'zh' | 'en', says: readonly Alarm['code'][]) => {
    const words = wordsOf(language);
    const list = page.getByRole('region', { name: words('desk:alarm.title'), exact: true });
    const shown = says.map((code) => `${words(`desk:alarm.${code}`)}${words(`desk:alarmHelp.${code}`)}`);
    await expect(list.getByRole('listitem')).toContainText(shown);
    await expect(page.locator('.alarm-strip')).toContainText(words(`desk:alarm.${says[0]}`));
  };
  for (const [at, { days, kept, says }] of STANDINGS.entries())
    await test.step(says.join(', '), async () => {
      await certificateUntil(Date.now() + days * DAY);
      lastProblem(`centre-refused/${kept}`);
      await page.setViewportSize(VIEWS.wide);
      await page.reload();
      await speak('zh');
      const { number, pin } = demoStaff('9001');
      const head = staffAt(page, wordsOf('zh'));
      await head.signIn(number, pin);
      await head.part('head');
      await reads('zh', says);
      await expectSound(page, `certificate-${at}-zh-wide`);
      await page.setViewportSize(VIEWS.tall);
      await speak('en');
      await reads('en', says);
      await expectFits(page, `certificate-${at}-en-tall`);
    });
  await page.context().close();
});

/** Only the end of it is read for the alarms. */
async function certificateUntil(to: number): Promise<void> {
  const { pair } = await newKeyPair();
  const pem = await authorityCertificate('test', pair, { from: asMillis(to - 400 * DAY), to: asMillis(to) });
  mkdirSync(join(folder, 'tls'), { recursive: true, mode: 0o700 });
  writeFileSync(
    join(folder, 'tls', 'certificate.json'),
    JSON.stringify({ certificate: pem, authority: pem, sealedKey: 'AAAA' }),
  );
}

/** As the sync keeps it (main/sync/progress.ts). */
function lastProblem(kept: string): void {
  const db = new Database(join(folder, DATABASE_FILE));
  db.prepare('UPDATE sync_progress SET last_problem = ?').run(kept);
  db.close();
}
