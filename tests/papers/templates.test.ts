import { expect, test } from 'vitest';
import { caseOnPaper } from '../../main/services/case-on-paper.ts';
import { printPage } from '../../main/reports/papers/print-page.ts';
import { sheetsOf } from '../../main/reports/papers/templates.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { PAPER_KINDS, type PaperKind } from '../../shared/domain/paper.ts';
import { makeCase, type TestCase } from '../make/case.ts';
import { makeWholeCase } from '../make/whole-case.ts';

const onPaper = ({ core, id }: TestCase) => {
  const dispute = disputeOf(core.db, id);
  if (dispute === undefined) throw new Error('the case is gone');
  return caseOnPaper(core, dispute);
};
const htmlOf = (one: TestCase, kind: PaperKind): string =>
  sheetsOf(onPaper(one), kind)
    .map(({ html }) => html)
    .join('');
/** As read on paper: without tags, marks back in their place. */
const textOf = (one: TestCase, kind: PaperKind): string =>
  htmlOf(one, kind)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<');

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&</td></table>`;

test('nothing a person typed becomes a tag, in any paper', async () => {
  const one = await makeCase('registered', {
    intake: { name: HOSTILE.slice(0, 39), respondentName: HOSTILE.slice(0, 59), statement: HOSTILE, wish: HOSTILE },
  });
  const hostile = { ...onPaper(one), station: HOSTILE, agreement: null, outcome: HOSTILE, mediator: HOSTILE };
  for (const kind of PAPER_KINDS) {
    const html = sheetsOf(hostile, kind)
      .map((sheet) => sheet.html)
      .join('');
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>"/);
    expect(html.match(/<table/g)?.length ?? 0).toBe(html.match(/<\/table>/g)?.length ?? 0);
  }
  expect(htmlOf(one, 'application')).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;',
  );
});

test('everybody who mediates is named, the responsible one first, with a line to sign', async () => {
  const paperCase = onPaper(await makeWholeCase());
  const named = { ...paperCase, mediator: '测试甲', coMediators: ['测试乙'] };
  const read = (kind: PaperKind) =>
    sheetsOf(named, kind)
      .map(({ html }) => html.replace(/<[^>]+>/g, ''))
      .join('');
  for (const kind of ['mediation-record', 'agreement', 'cover', 'mediation-proof'] as const)
    expect(read(kind), kind).toContain('测试甲、测试乙');
  for (const kind of ['mediation-record', 'agreement'] as const)
    expect(read(kind), kind).toContain('人民调解员测试乙（签名）：');
  expect(read('back-cover')).not.toContain('测试乙');
});

test('a signature can be nothing but lines: whatever else stood in a fact is escaped', async () => {
  const one = onPaper(await makeWholeCase());
  const signatures = [
    { paper: 'agreement', signer: 'applicant', means: 'touch', day: one.openedOn, strokes: ['"/><script>'] },
  ] as const;
  const [html] = sheetsOf({ ...one, signatures }, 'agreement').map((sheet) => sheet.html);
  expect(html).toContain('<path d="&quot;/&gt;&lt;script&gt;"/>');
});

test('the page forbids scripts and the network by itself', async () => {
  const page = printPage('卷宗', sheetsOf(onPaper(await makeWholeCase()), 'dossier'), () => '');
  expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; font-src data:;`);
  expect(page).not.toMatch(/<script|https?:\/\/|src=|href=/);
});

/** These say everything, or leave empty rows instead of lines. */
const WITHOUT_LINES: readonly PaperKind[] = ['rights-notice', 'visits', 'vouchers', 'evidence'];

test('a case of which little is known: every paper shows lines to write on, and no hole', async () => {
  const one = await makeCase('registered');
  for (const kind of PAPER_KINDS) {
    const text = textOf(one, kind);
    expect(text, kind).not.toMatch(/null|undefined|NaN|\[object/);
    expect(text.replace(/\s/g, '').length, kind).toBeGreaterThan(60);
    if (!WITHOUT_LINES.includes(kind)) expect(text, kind).toContain('＿＿');
  }
});

test('the agreement says what the law lists: people, facts, responsibility, terms, manner, deadline, breach, copies', async () => {
  const text = textOf(await makeWholeCase(), 'agreement');
  for (const said of [
    '（2026）330304-001调字第1号',
    '测试甲',
    '阿测试鞋厂',
    '双方确认欠工资三个月。',
    '厂方承认拖欠。',
    '分两次付清。',
    '银行转账',
    '人民币 13,500.00 元（大写：壹万叁仟伍佰元整）',
    '2027年1月10日',
    '7,000.00',
    '逾期按约定另付。',
    '一式3份',
    '人民调解员：杨和顺',
    '签订地点：调解室1',
    '生效日期：2026年11月23日',
    '人民调解委员会（印章）',
  ])
    expect(text).toContain(said);
});

test('the record holds every talk, the vouchers what was seen, the visits what was found', async () => {
  const one = await makeWholeCase();
  expect(textOf(one, 'mediation-record')).toMatch(/第1次[\s\S]*愿意分两次付清[\s\S]*第2次[\s\S]*核对了一遍金额/);
  expect(textOf(one, 'vouchers')).toMatch(/2026年12月9日[\s\S]*银行转账凭证[\s\S]*未履行[\s\S]*已履行：7,000.00 元/);
  expect(textOf(one, 'visits')).toMatch(/打电话[\s\S]*正在兑现[\s\S]*满意[\s\S]*第一期收到了。/);
});

test('the court papers name the last of the thirty days', async () =>
  expect(textOf(await makeWholeCase(), 'confirmation')).toContain('最迟应当在2026年12月23日'));

test('the contents list what is bound, in its order, without the cover', async () => {
  const names = [...htmlOf(await makeWholeCase(), 'contents').matchAll(/<tr><td>\d+<\/td><td>([^<]+)<\/td>/g)];
  expect(names.map(([, name]) => name)).toEqual([
    '人民调解申请书',
    '人民调解权利义务告知书',
    '当事人身份证明',
    '人民调解笔录',
    '人民调解协议书',
    '履行凭证',
    '人民调解回访记录',
    '司法确认申请书',
    '人民调解委员会调解证明',
    '卷内备考表',
  ]);
});

test('the police form is not the committee’s: no name of it, no number of it, a place for the officer', async () => {
  const text = textOf(await makeWholeCase(), 'police-agreement');
  expect(text).not.toContain('调字第');
  expect(text).not.toMatch(/站点.*人民调解委员会/);
  expect(text).toContain('主持人民警察（签名）');
});
