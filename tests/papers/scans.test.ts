import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsAbout, ledgerHead } from '../../main/ledger/read-facts.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { attachScan, withdrawScan } from '../../main/services/attach-scan.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { listPapers } from '../../main/services/list-papers.ts';
import { openScan } from '../../main/services/open-scan.ts';
import { signPaper } from '../../main/services/sign-paper.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import type { PaperKind } from '../../shared/domain/paper.ts';
import { MOST_PIECE_BYTES, MOST_SCAN_BYTES, MOST_SCANS } from '../../shared/domain/scan.ts';
import type { Signer, SignMeans } from '../../shared/domain/signature.ts';
import { AGREEMENT, makeCase, type TestCase } from '../make/case.ts';
import { demoStaff } from '../make/demo.ts';
import { makeScan, ON_SCAN } from '../make/scans.ts';

const valueOf = <T>(answer: Answer<T, string>): T => {
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

/** A case whose agreement is drafted, on its way to be printed and signed. */
async function drafted() {
  const one = await makeCase('mediating');
  draftAgreement(one.core, one.mediator, one.id, AGREEMENT);
  return one;
}
const attach = ({ core, mediator, id }: TestCase, paper: PaperKind = 'agreement', scan = makeScan()) =>
  attachScan(core, mediator, id, paper, scan);
const sign = ({ core, mediator, id }: TestCase, signer: Signer, means: Exclude<SignMeans, 'touch'> = 'paper') =>
  valueOf(signPaper(core, mediator, { disputeId: id, paper: 'agreement', signer, means }));
const shown = ({ core, mediator, id }: TestCase, kind: PaperKind = 'agreement') =>
  valueOf(listPapers(core, mediator, id)).papers.find((paper) => paper.kind === kind);
const standings = (one: TestCase) => shown(one)?.signers.map(({ scan }) => scan);

test('a scan stands beside its paper, with who attached it and when, and opens again as it was', async () => {
  const one = await drafted();
  const { core, id, mediator, head } = one;
  const scan = makeScan('application/pdf');
  const { scanId } = valueOf(attach(one, 'agreement', scan));
  expect(shown(one)?.scans).toEqual([
    {
      scanId,
      mime: 'application/pdf',
      bytes: scan.bytes.length,
      at: core.clock(),
      by: demoStaff(
        core.db.prepare('SELECT number FROM staff WHERE staff_id = ?').pluck().get(mediator.staffId) as string,
      ).name,
      opened: 0,
      current: true,
    },
  ]);
  const opened = valueOf(openScan(core, head, id, scanId));
  expect(opened).toEqual({ fileName: '330304-001-2026-1-agreement-scan.pdf', ...scan });
  expect(shown(one)?.scans[0]?.opened).toBe(1);
  expect(factsAbout(core.db, `dispute/${id}`).at(-1)).toMatchObject({
    type: 'dispute.scan-opened.v1',
    actor: `staff/${head.staffId}`,
  });
});

test('the largest scan is kept in pieces no larger than a spoken statement, outside the course of the case', async () => {
  const one = await drafted();
  const { core, id, mediator } = one;
  const scan = makeScan('image/png', MOST_SCAN_BYTES);
  const { scanId } = valueOf(attach(one, 'agreement', scan));
  const pieces = factsAbout(core.db, `paper/${scanId}`);
  expect(pieces).toHaveLength(Math.ceil(MOST_SCAN_BYTES / MOST_PIECE_BYTES));
  for (const { data, personal } of pieces) expect(data.length + (personal?.length ?? 0)).toBeLessThan(1024 * 1024);
  expect(factsAbout(core.db, `dispute/${id}`).at(-1)).toMatchObject({
    type: 'dispute.paper-scanned.v1',
    personal: null,
  });
  expect(Buffer.compare(valueOf(openScan(core, mediator, id, scanId)).bytes, scan.bytes)).toBe(0);
});

test('what stands on a scan is in no file of the station in the clear', async () => {
  const one = await drafted();
  const { core, station } = one;
  const scan = makeScan();
  valueOf(attach(one, 'agreement', scan));
  const { dataDir } = station.host;
  const files = () =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const look = (words: string | Buffer) => files().some((bytes) => bytes.includes(words));
  // Once in the write-ahead log, once in the database. The fact's name is found, so the rest would have been.
  for (const settled of [false, true]) {
    if (settled) core.db.pragma('wal_checkpoint(TRUNCATE)');
    expect(look('dispute.paper-scanned.v1')).toBe(true);
    expect(look(ON_SCAN)).toBe(false);
    expect(look(Buffer.from(scan.bytes.subarray(0, 40)))).toBe(false);
    expect(look(Buffer.from(scan.bytes.subarray(0, 300)).toString('base64').slice(0, 60))).toBe(false);
  }
});

test('a signature on paper says whether its scan is there, is older than it, or is missing', async () => {
  const one = await drafted();
  expect(standings(one)).toEqual([null, null, null, null]);
  sign(one, 'applicant');
  expect(standings(one)).toEqual(['missing', null, null, null]);
  valueOf(attach(one));
  expect(standings(one)).toEqual(['there', null, null, null]);
  sign(one, 'respondent', 'fingerprint');
  expect(standings(one)).toEqual(['there', 'older', null, null]);
  valueOf(attach(one));
  expect(standings(one)).toEqual(['there', 'there', null, null]);
  expect(checkReplay(one.core.db)).toBe('equal');
});

test('a scan of words that were changed since stays in the file and counts no more', async () => {
  const one = await drafted();
  valueOf(attach(one));
  draftAgreement(one.core, one.mediator, one.id, { ...AGREEMENT, terms: '改成三次付清。' });
  sign(one, 'applicant');
  expect(standings(one)?.[0]).toBe('missing');
  expect(shown(one)?.scans).toMatchObject([{ current: false }]);
});

test('a scan attached by mistake is taken back: it counts no more and opens no more', async () => {
  const one = await drafted();
  const { core, mediator, id } = one;
  sign(one, 'applicant');
  const { scanId } = valueOf(attach(one));
  valueOf(withdrawScan(core, mediator, id, scanId));
  expect(standings(one)?.[0]).toBe('missing');
  expect(shown(one)?.scans).toEqual([]);
  const gone = { ok: false, refusal: 'wrong-state' };
  expect(openScan(core, mediator, id, scanId)).toEqual(gone);
  expect(withdrawScan(core, mediator, id, scanId)).toEqual(gone);
});

test('only the mediator of the case and the head attach, look and take back, each in their own case', async () => {
  const one = await drafted();
  const { core, mediator, head, id } = one;
  const { scanId } = valueOf(attach(one));
  const stranger = { ...mediator, staffId: crypto.randomUUID() };
  const before = ledgerHead(core.db).seq;
  const refusal = { ok: false, refusal: 'not-yours' };
  expect(attachScan(core, stranger, id, 'agreement', makeScan())).toEqual(refusal);
  expect(openScan(core, stranger, id, scanId)).toEqual(refusal);
  expect(withdrawScan(core, stranger, id, scanId)).toEqual(refusal);
  const elsewhere = crypto.randomUUID();
  expect(openScan(core, head, elsewhere, scanId)).toEqual({ ok: false, refusal: 'not-found' });
  expect(openScan(core, head, id, elsewhere)).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(ledgerHead(core.db).seq).toBe(before);
});

test.each([
  { paper: 'cover', why: 'nobody signs it' },
  { paper: 'mediation-record', why: 'there was no talk to write on it' },
  { paper: 'oral-register', why: 'this case has none' },
] as const)('no scan of $paper is taken: $why', async ({ paper }) =>
  expect(attach(await drafted(), paper)).toEqual({ ok: false, refusal: 'paper-not-ready' }),
);

test('of one paper so many scans are kept and no more', async () => {
  const one = await drafted();
  for (let count = 0; count < MOST_SCANS; count += 1) valueOf(attach(one, 'agreement', makeScan('image/jpeg', 60)));
  expect(attach(one)).toEqual({ ok: false, refusal: 'too-many-scans' });
  expect(attach(one, 'application').ok).toBe(true);
});

test('a paper that comes back after the end is attached; it is there after a restart, and gone with its people', async () => {
  const one = await drafted();
  const { station, head, mediator, id, move } = one;
  move('terminate');
  const scan = makeScan();
  const { scanId } = valueOf(attach(one, 'application', scan));
  const reopened = station.reopen();
  expect(valueOf(openScan(reopened, mediator, id, scanId)).bytes).toEqual(scan.bytes);
  expect(checkReplay(reopened.db)).toBe('equal');
  valueOf(eraseDispute(reopened, head, id));
  const gone = { ok: false, refusal: 'wrong-state' };
  expect(openScan(reopened, head, id, scanId)).toEqual(gone);
  expect(attachScan(reopened, mediator, id, 'application', scan)).toEqual(gone);
});
