import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { issuePage, issuePdf } from '../../main/services/issue-paper.ts';
import { listPapers } from '../../main/services/list-papers.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { signPaper, type SignWish } from '../../main/services/sign-paper.ts';
import { caseNumberOf } from '../../main/store/papers.ts';
import type { PaperKind } from '../../shared/domain/paper.ts';
import { strokeOf, strokes } from '../../shared/domain/signature.ts';
import { AGREEMENT, makeCase, type TestCase } from '../make/case.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';

const DRAWN = ['M100 300 L200 100 L300 250'];
/** A station without a browser: pages can be made, PDFs cannot. */
const printingOf = ({ station }: TestCase) => ({ press: station.host.press, font: () => '' });

const papersOf = ({ core, mediator, id }: TestCase) => {
  const listed = listPapers(core, mediator, id);
  if (!listed.ok) throw new Error(listed.refusal);
  return listed.value;
};
const paperOf = (one: TestCase, kind: PaperKind) => papersOf(one).papers.find((paper) => paper.kind === kind);
const sign = (
  { core, mediator, id }: TestCase,
  wish: SignWish extends infer W ? (W extends SignWish ? Omit<W, 'disputeId'> : never) : never,
) => signPaper(core, mediator, { ...wish, disputeId: id } as SignWish);

async function drafted(): Promise<TestCase> {
  const one = await makeCase('mediating');
  draftAgreement(one.core, one.mediator, one.id, AGREEMENT);
  return one;
}

test('cases are numbered in the order they were opened, anew in each year, and the same after a replay', async () => {
  const { core, clock } = await makeStation();
  const open = () => {
    openDispute(core, makeIntake({ phone: '13800000002' }));
    return core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_seq DESC').pluck().get() as string;
  };
  clock.set('2026-12-31T23:58:00+08:00');
  const [first, second] = [open(), open()];
  // At the station it is 2027 already, in Greenwich not yet.
  clock.set('2027-01-01T00:01:00+08:00');
  const third = open();
  expect([first, second, third].map((id) => caseNumberOf(core.db, id))).toEqual([
    { year: 2026, serial: 1 },
    { year: 2026, serial: 2 },
    { year: 2027, serial: 1 },
  ]);
  expect(checkReplay(core.db)).toBe('equal');
});

test('the list says what is missing, and what each paper is', async () => {
  const one = await makeCase('mediating');
  expect(papersOf(one)).toMatchObject({ number: '（2026）330304-001调字第1号', usualCopies: 1, maySign: true });
  expect(paperOf(one, 'agreement')).toMatchObject({ state: 'missing', printable: false, place: null });
  draftAgreement(one.core, one.mediator, one.id, AGREEMENT);
  expect(paperOf(one, 'agreement')).toMatchObject({ state: 'ready', printable: true });
  expect(papersOf(one).usualCopies).toBe(3);
});

test('only the mediator of the case and the head see its papers', async () => {
  const one = await makeCase('mediating');
  const { core, id, head, mediator } = one;
  const stranger = { ...mediator, staffId: crypto.randomUUID() };
  expect(listPapers(core, head, id)).toMatchObject({ ok: true });
  expect(listPapers(core, stranger, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(await issuePage(core, printingOf(one), stranger, { disputeId: id, paper: 'cover', copies: 1 })).toEqual({
    ok: false,
    refusal: 'not-yours',
  });
  expect(
    signPaper(core, stranger, { disputeId: id, paper: 'application', signer: 'applicant', means: 'paper' }),
  ).toEqual({ ok: false, refusal: 'not-yours' });
});

test('what is issued is recorded first: which paper and how many, and nothing of what stands on it', async () => {
  const one = await drafted();
  const { core, id, mediator } = one;
  const made = await issuePage(core, printingOf(one), mediator, { disputeId: id, paper: 'agreement', copies: 3 });
  if (!made.ok) throw new Error(made.refusal);
  expect(made.value.fileName).toBe('330304-001-2026-1-agreement.html');
  expect(new TextDecoder().decode(made.value.bytes)).toContain('测试甲');
  await issuePage(core, printingOf(one), mediator, { disputeId: id, paper: 'agreement', copies: 2 });
  expect(paperOf(one, 'agreement')).toMatchObject({ issued: 5, lastAt: core.clock() });
  const [fact] = core.db.prepare(`SELECT data, personal FROM ledger WHERE type = 'paper.issued.v1'`).all() as {
    data: string;
    personal: string | null;
  }[];
  expect(JSON.parse(fact?.data ?? '')).toEqual({
    disputeId: id,
    paper: 'agreement',
    number: '（2026）330304-001调字第1号',
    form: 'page',
    copies: 3,
  });
  expect(fact?.personal).toBeNull();
  expect(checkReplay(core.db)).toBe('equal');
});

test.each(['agreement', 'mediation-record', 'oral-register', 'police-agreement', 'performance-proof'] as const)(
  '%s is refused while there is nothing to write on it',
  async (paper) => {
    const one = await makeCase('mediating');
    const { core, id, mediator } = one;
    expect(await issuePdf(core, printingOf(one), mediator, { disputeId: id, paper, copies: 1 })).toEqual({
      ok: false,
      refusal: 'paper-not-ready',
    });
  },
);

test('a drawn signature is sealed under the key of the one who drew it, and printed', async () => {
  const one = await drafted();
  const { core, id, mediator } = one;
  expect(sign(one, { paper: 'agreement', signer: 'applicant', means: 'touch', strokes: DRAWN })).toMatchObject({
    ok: true,
  });
  sign(one, { paper: 'agreement', signer: 'respondent', means: 'fingerprint' });
  const { data, personal } = core.db
    .prepare(`SELECT data, personal FROM ledger WHERE type = 'dispute.signed.v1' ORDER BY seq`)
    .get() as {
    data: string;
    personal: string;
  };
  expect(JSON.parse(data)).toEqual({ disputeId: id, paper: 'agreement', partyRole: 'applicant', means: 'touch' });
  expect(personal).not.toContain('M100');
  const made = await issuePage(core, printingOf(one), mediator, { disputeId: id, paper: 'agreement', copies: 1 });
  const page = made.ok ? new TextDecoder().decode(made.value.bytes) : '';
  expect(page).toContain('<path d="M100 300 L200 100 L300 250"/>');
  expect(page).toContain('已按指印于纸质件');
  expect(paperOf(one, 'agreement')?.signers).toEqual([
    { signer: 'applicant', means: 'touch', scan: null },
    { signer: 'respondent', means: 'fingerprint', scan: 'missing' },
    { signer: 'mediator', means: null, scan: null },
    { signer: 'recorder', means: null, scan: null },
  ]);
});

test('a signature under words that changed since does not stand', async () => {
  const one = await drafted();
  recordTalk(one.core, one.mediator, one.id, { form: 'together', minutes: 5, notes: '' });
  for (const paper of ['agreement', 'mediation-record', 'rights-notice'] as const)
    expect(sign(one, { paper, signer: 'applicant', means: 'touch', strokes: DRAWN })).toMatchObject({ ok: true });
  const standing = (paper: PaperKind) => paperOf(one, paper)?.signers[0]?.means;
  draftAgreement(one.core, one.mediator, one.id, { ...AGREEMENT, terms: '改成三次付清。' });
  expect([standing('agreement'), standing('mediation-record'), standing('rights-notice')]).toEqual([
    null,
    'touch',
    'touch',
  ]);
  recordTalk(one.core, one.mediator, one.id, { form: 'phone', minutes: 5, notes: '' });
  expect([standing('mediation-record'), standing('rights-notice')]).toEqual([null, 'touch']);
});

test.each([
  { wish: { paper: 'cover', signer: 'applicant', means: 'paper' }, refusal: 'not-a-signer' },
  { wish: { paper: 'rights-notice', signer: 'mediator', means: 'paper' }, refusal: 'not-a-signer' },
  { wish: { paper: 'mediation-record', signer: 'applicant', means: 'paper' }, refusal: 'paper-not-ready' },
] as const)('$wish.signer cannot sign $wish.paper: $refusal', async ({ wish, refusal }) =>
  expect(sign(await drafted(), wish)).toEqual({ ok: false, refusal }),
);

test('nobody signs once the case has ended, and nothing is printed of people who were erased', async () => {
  const one = await makeCase('mediating');
  const { core, id, head, mediator, move } = one;
  move('terminate');
  expect(papersOf(one).maySign).toBe(false);
  expect(sign(one, { paper: 'application', signer: 'applicant', means: 'paper' })).toEqual({
    ok: false,
    refusal: 'wrong-state',
  });
  expect(
    await issuePage(core, printingOf(one), mediator, { disputeId: id, paper: 'dossier', copies: 1 }),
  ).toMatchObject({
    ok: true,
  });
  eraseDispute(core, head, id);
  expect(papersOf(one).papers).toEqual([]);
  expect(await issuePage(core, printingOf(one), mediator, { disputeId: id, paper: 'dossier', copies: 1 })).toEqual({
    ok: false,
    refusal: 'wrong-state',
  });
});

test.each([
  { what: 'nothing', given: [] },
  { what: 'a single point', given: ['M1 1'] },
  { what: 'a curve', given: ['M1 1 C1 1 1 1 1 1'] },
  { what: 'markup', given: ['M1 1 L2 2"/><script>'] },
  { what: 'more digits than the pad has', given: ['M1 1 L99999 1'] },
  { what: 'more strokes than a name has', given: Array.from({ length: 81 }, () => 'M1 1 L2 2') },
  { what: 'too much in one stroke', given: [`M1 1${' L2 2'.repeat(1_300)}`] },
  { what: 'too much together', given: Array.from({ length: 9 }, () => `M1 1${' L20 20'.repeat(600)}`) },
])('a signature of $what is none', ({ given }) => expect(strokes.safeParse(given).success).toBe(false));

test.each([
  { what: 'a tap', points: [{ x: 5, y: 6 }], path: 'M5 6 L6 6' },
  { what: 'a tap at the edge', points: [{ x: 1000, y: 360 }], path: 'M1000 360 L999 360' },
  {
    what: 'a line that leaves the pad',
    points: [
      { x: -9, y: 4.4 },
      { x: 2000, y: 900 },
    ],
    path: 'M0 4 L1000 360',
  },
])('$what is drawn as $path', ({ points, path }) => {
  expect(strokeOf(points)).toBe(path);
  expect(strokes.safeParse([path]).success).toBe(true);
});
