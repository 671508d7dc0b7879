import { expect, test } from 'vitest';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { MOST_SCAN_BYTES, type PaperScan } from '../../shared/domain/scan.ts';
import { demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { asFile, makeScan } from '../make/scans.ts';
import { makeSurfaces } from '../make/surfaces.ts';

/** The head at a desk, and a case whose application waits for its signature. */
async function atTheDesk() {
  const { core, desk, surprises } = await makeSurfaces();
  openDispute(core, makeIntake());
  const disputeId = core.db.prepare('SELECT dispute_id FROM dispute').pluck().get() as string;
  const api = desk();
  const { number, pin } = demoStaff('9001');
  await api.session.signIn({ number, pin });
  const send = (scan: File) => api.papers.attachScan({ disputeId, paper: 'application', scan });
  return { api, core, disputeId, send, surprises };
}

test('what was attached at the desk comes back byte by byte, under a name that tells nothing of anybody', async () => {
  const { api, disputeId, send } = await atTheDesk();
  const scan = makeScan('image/png');
  // What a page says about its file is not believed.
  const { scanId } = await send(new File([new Uint8Array(scan.bytes)], '测试甲.exe', { type: 'text/html' }));
  const { file, fileName } = await api.papers.openScan({ disputeId, scanId });
  expect(file.type).toBe('image/png');
  expect([fileName, file.name]).toEqual(Array(2).fill('330304-001-2026-1-application-scan.png'));
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(scan.bytes);
});

const said = (words: string): PaperScan => ({ mime: 'application/pdf', bytes: new TextEncoder().encode(words) });

test.each([
  { what: 'a page that calls itself a PDF', scan: said('<html>'), refusal: 'scan-unusable' },
  { what: 'nothing', scan: said(''), refusal: 'scan-unusable' },
  { what: 'a file too large', scan: makeScan('image/jpeg', MOST_SCAN_BYTES + 1), refusal: 'scan-too-large' },
])('$what is refused by name, and nothing is recorded', async ({ scan, refusal }) => {
  const { core, send, surprises } = await atTheDesk();
  const before = ledgerHead(core.db).seq;
  await expect(send(asFile(scan))).rejects.toMatchObject({ code: refusal });
  expect(ledgerHead(core.db).seq).toBe(before);
  expect(surprises).toEqual([]);
});
