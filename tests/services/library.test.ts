import { describe, expect, test } from 'vitest';
import { draftCase, publishingOf } from '../../main/services/draft-case.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { markHelpful } from '../../main/services/mark-helpful.ts';
import { openCase } from '../../main/services/open-case.ts';
import { type CaseWish, publishCase, withdrawCase } from '../../main/services/publish-case.ts';
import { searchLibrary } from '../../main/services/search-library.ts';
import type { Session } from '../../main/services/sessions.ts';
import { similarCases } from '../../main/services/similar-cases.ts';
import { CASE_PARTS } from '../../shared/domain/library-case.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { caseShared, caseUnshared } from '../../shared/facts/case.ts';
import { makeClosedDispute, makeDisputeInHand } from '../make/disputes.ts';
import { makeStation } from '../make/core.ts';

const PERSONAL = ['测试甲', '阿测试', '13800000001', '6222021001123456789', '陈老板'];
const stranger: Session = {
  ...{ token: '', staffId: '00000000-0000-4000-8000-000000000000', terminal: 'desk-test' },
  roles: ['mediator'],
};

/** A closed dispute and the case its reader would send. */
async function readyToPublish() {
  const made = await makeClosedDispute();
  const draft = draftCase(made.core, made.mediator, made.disputeId);
  if (!draft.ok) throw new Error(draft.refusal);
  const wish: CaseWish = {
    disputeId: made.disputeId,
    title: '鞋厂欠三个月工资',
    titleEn: '',
    summaryEn: '',
    nature: 'civil',
    methods: ['settle-accounts'],
    articles: [{ law: 'wages', article: 13 }],
    tags: ['鞋厂'],
    text: { ...draft.value.text, lesson: '先把账对清楚。' },
    readThrough: true,
  };
  return { ...made, draft: draft.value, wish };
}
const published = async () => {
  const made = await readyToPublish();
  const answer = publishCase(made.core, made.mediator, made.wish);
  if (!answer.ok) throw new Error(answer.refusal);
  return { ...made, caseId: answer.value.caseId };
};

describe('a closed dispute becomes a case', () => {
  test('the draft holds its own words, masked; the lesson is left to write', async () => {
    const { draft } = await readyToPublish();
    expect(draft.text).toEqual({
      facts: '做了三个月鞋，老板说没钱，工资一分没给。',
      process: '测某和某鞋厂的某老板都来了，电话某号码打得通。',
      result: '某鞋厂当场付清。\n转到卡某卡号。',
      lesson: '',
    });
    for (const word of PERSONAL) expect(JSON.stringify(draft.text)).not.toContain(word);
  });

  test('what the file knows fills in the codes; the home is no closer than the prefecture', async () => {
    const { core, mediator, caseId } = await published();
    expect(openCase(core, mediator, caseId)).toMatchObject({
      ok: true,
      value: {
        origin: 'station',
        category: '02',
        outcome: 'AGREED_ORAL',
        sessions: 1,
        days: 2,
        amount: 'to-50k',
        home: { zh: '贵州省毕节市', en: 'Bijie, Guizhou' },
        articles: [{ law: 'wages', article: 13 }],
        mayWithdraw: true,
      },
    });
  });

  test('it is found at once, and nothing personal of it stands anywhere in the ledger in the clear', async () => {
    const { core, mediator, caseId } = await published();
    expect(searchLibrary(core, mediator, { text: '三个月工资', category: null }).map((one) => one.caseId)).toContain(
      caseId,
    );
    const data = (core.db.prepare('SELECT data FROM ledger').pluck().all() as string[]).join('\n');
    for (const word of PERSONAL) expect(data).not.toContain(word);
  });

  test.each([
    {
      where: 'a part of it',
      change: (wish: CaseWish) => ({ ...wish, text: { ...wish.text, lesson: '测试甲认了' } }),
      part: 'lesson',
    },
    { where: 'the title', change: (wish: CaseWish) => ({ ...wish, title: '阿测试鞋厂欠薪' }), part: 'title' },
    {
      where: 'the English title',
      change: (wish: CaseWish) => ({ ...wish, titleEn: '13800000001 was told' }),
      part: 'english',
    },
    {
      where: 'the English summary',
      change: (wish: CaseWish) => ({ ...wish, summaryEn: '测试甲 got his wages.' }),
      part: 'english',
    },
    { where: 'a keyword', change: (wish: CaseWish) => ({ ...wish, tags: ['13800000001'] }), part: 'title' },
  ])('a mask undone in $where is refused, with the place', async ({ change, part }) => {
    const { station, core, mediator, wish } = await readyToPublish();
    const before = station.core.mark.read();
    const answer = publishCase(core, mediator, change(wish));
    expect(answer).toMatchObject({ ok: false, refusal: 'still-personal', places: [{ part, from: 0 }] });
    expect(JSON.stringify(answer)).not.toContain('测试');
    expect(station.core.mark.read()).toBe(before);
  });

  test('told in English too, it is read and found in English; else there is nothing to show', async () => {
    const { core, mediator, wish } = await readyToPublish();
    const told = {
      titleEn: 'Three months of wages',
      summaryEn: 'A shoe worker was paid once the slips were added up.',
    };
    const answer = publishCase(core, mediator, { ...wish, ...told });
    if (!answer.ok) throw new Error(answer.refusal);
    const { caseId } = answer.value;
    expect(openCase(core, mediator, caseId)).toMatchObject({ ok: true, value: told });
    expect(searchLibrary(core, mediator, { text: 'slips were added', category: null })[0]).toMatchObject({ caseId });
  });

  test('an article nobody read is refused', async () => {
    const { core, mediator, wish } = await readyToPublish();
    expect(publishCase(core, mediator, { ...wish, articles: [{ law: 'civil', article: 577 }] })).toEqual({
      ok: false,
      refusal: 'unknown-article',
    });
  });

  test('its mediator and the head may; another mediator may not', async () => {
    const { core, head, wish } = await readyToPublish();
    expect(draftCase(core, stranger, wish.disputeId)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(publishCase(core, stranger, wish)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(publishCase(core, head, wish)).toMatchObject({ ok: true });
  });

  test('only a closed dispute, and only once', async () => {
    const open = await makeDisputeInHand();
    expect(draftCase(open.core, open.mediator, open.disputeId)).toEqual({ ok: false, refusal: 'wrong-state' });
    const { core, mediator, wish } = await published();
    expect(publishCase(core, mediator, wish)).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  test('taken back it is gone from search, and may be written again', async () => {
    const { core, mediator, disputeId, wish, caseId } = await published();
    expect(publishingOf(core, mediator, disputeId)).toEqual({ ok: true, value: { caseId, mayPublish: false } });
    expect(withdrawCase(core, stranger, caseId)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(withdrawCase(core, mediator, caseId)).toMatchObject({ ok: true });
    expect(
      searchLibrary(core, mediator, { text: '鞋厂欠三个月工资', category: '02' }).map((one) => one.caseId),
    ).not.toContain(caseId);
    expect(openCase(core, mediator, caseId)).toEqual({ ok: false, refusal: 'not-found' });
    expect(publishCase(core, mediator, wish)).toMatchObject({ ok: true });
  });

  test('an erasure leaves the masked case, and an erased dispute can no longer become one', async () => {
    const { core, head, mediator, disputeId, caseId, wish } = await published();
    expect(eraseDispute(core, head, disputeId)).toMatchObject({ ok: true });
    expect(openCase(core, mediator, caseId)).toMatchObject({ ok: true, value: { text: wish.text } });
    withdrawCase(core, head, caseId);
    expect(publishCase(core, head, wish)).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  test('a composed case belongs to nobody here', async () => {
    const { core, head } = await makeDisputeInHand();
    expect(withdrawCase(core, head, 'wages-iou-three-years')).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
  });
});

describe('the district', () => {
  const content = async () => {
    const { core } = await makeStation();
    return core.shelf.entry('wages-iou-three-years')?.content as NonNullable<
      ReturnType<typeof core.shelf.entry>
    >['content'];
  };
  const fact = (kind: typeof caseShared | typeof caseUnshared, caseId: string, data: object) => ({
    ...{ id: crypto.randomUUID(), type: kind.type, subject: `case/${caseId}`, time: asMillis(1), data },
  });

  test('brings a case of another station, corrects it and takes it back', async () => {
    const { core, mediator } = await makeDisputeInHand();
    const caseId = crypto.randomUUID();
    const shared = { ...(await content()), title: '别站的葡萄纠纷' };
    core.ledger.receive([fact(caseShared, caseId, { caseId, content: shared })]);
    const find = (text: string) =>
      searchLibrary(core, mediator, { text, category: null }).map((one) => [one.caseId, one.origin]);
    expect(find('葡萄纠纷')).toEqual([[caseId, 'district']]);
    core.ledger.receive([fact(caseShared, caseId, { caseId, content: { ...shared, title: '别站的荔枝纠纷' } })]);
    expect(find('荔枝纠纷')).toEqual([[caseId, 'district']]);
    core.ledger.receive([fact(caseUnshared, caseId, { caseId })]);
    expect(openCase(core, mediator, caseId)).toEqual({ ok: false, refusal: 'not-found' });
  });

  test('sends our own case back to us: it stays ours', async () => {
    const { core, mediator, caseId } = await published();
    core.ledger.receive([
      fact(caseShared, caseId, { caseId, content: { ...(await content()), title: '换了的标题' } }),
      fact(caseUnshared, caseId, { caseId }),
    ]);
    expect(openCase(core, mediator, caseId)).toMatchObject({
      ok: true,
      value: { origin: 'station', title: '鞋厂欠三个月工资' },
    });
  });
});

describe('reading', () => {
  test('without words all of a category is shown, those that helped most first', async () => {
    const { core, mediator, head } = await makeDisputeInHand();
    const list = () => searchLibrary(core, mediator, { text: '', category: '19' });
    const last = list().at(-1)?.caseId ?? '';
    markHelpful(core, mediator, { caseId: last, helpful: true });
    markHelpful(core, head, { caseId: last, helpful: true });
    expect(list()[0]).toMatchObject({ caseId: last, helped: 2, helpedMe: true });
    markHelpful(core, mediator, { caseId: last, helpful: false });
    expect(list()[0]).toMatchObject({ caseId: last, helped: 1, helpedMe: false });
  });

  test('saying it twice is saying it once; a case that is not there helps nobody', async () => {
    const { station, core, mediator } = await makeDisputeInHand();
    markHelpful(core, mediator, { caseId: 'wages-iou-three-years', helpful: true });
    const before = station.core.mark.read();
    markHelpful(core, mediator, { caseId: 'wages-iou-three-years', helpful: true });
    expect(station.core.mark.read()).toBe(before);
    expect(markHelpful(core, mediator, { caseId: 'no-such-case', helpful: true })).toEqual({
      ok: false,
      refusal: 'not-found',
    });
  });

  test('after a restart the station still finds its own cases', async () => {
    const { station, mediator, caseId } = await published();
    const core = station.reopen();
    expect(
      searchLibrary(core, mediator, { text: '鞋厂欠三个月工资', category: null }).map((one) => one.caseId),
    ).toEqual([caseId]);
  });
});

describe('similar cases beside an open dispute', () => {
  test('the likest come first: same category, same wish, same other side; each says why and what applied', async () => {
    const { core, mediator, disputeId } = await makeDisputeInHand();
    const similar = similarCases(core, mediator, disputeId);
    if (!similar.ok) throw new Error(similar.refusal);
    expect(similar.value).toHaveLength(5);
    expect(similar.value[0]).toMatchObject({ category: '11' });
    expect(similar.value[0]?.reasons).toEqual(
      expect.arrayContaining(['same-category', 'same-claim', 'same-counterpart']),
    );
    expect(similar.value.every(({ articles, methods }) => articles.length > 0 && methods.length > 0)).toBe(true);
    const scores = similar.value.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('the words decide within a category', async () => {
    const leak = {
      category: '02',
      counterpart: 'neighbour',
      claims: ['repair'],
      statement: '楼上漏水，把我家天花板泡了一大片',
    } as const;
    const { core, mediator, disputeId } = await makeDisputeInHand({ ...leak, claims: [...leak.claims] });
    const similar = similarCases(core, mediator, disputeId);
    expect(similar.ok && similar.value[0]?.caseId).toBe('neighbour-drain-water');
  });

  test('a dispute is never shown as similar to itself, and never to a stranger', async () => {
    const { core, mediator, disputeId, caseId } = await published();
    const similar = similarCases(core, mediator, disputeId);
    expect(similar.ok && similar.value.map((one) => one.caseId)).not.toContain(caseId);
    expect(similarCases(core, stranger, disputeId)).toEqual({ ok: false, refusal: 'not-yours' });
  });
});

test('every part of a case has words', async () => {
  const { core } = await makeStation();
  for (const { content } of core.shelf.all()) for (const part of CASE_PARTS) expect(content.text[part]).not.toBe('');
});
