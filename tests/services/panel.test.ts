import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { listDisputes } from '../../main/services/list-disputes.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { openPanel } from '../../main/services/open-panel.ts';
import { endIssue, recordMinutes } from '../../main/services/panel-work.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { makeCase, PANEL, type TestCase } from '../make/case.ts';
import { asStaff } from '../make/people.ts';

interface Sitting extends TestCase {
  readonly police: Session;
  readonly psychologist: Session;
  readonly outsider: Session;
}

/** A quarrel about pay in which somebody was hit: the panel sits. */
async function makePanel(): Promise<Sitting> {
  const made = await makeCase('mediating');
  const sessions = openSessions(made.core, () => HOUR);
  const panel = {
    ...made,
    police: asStaff(made.core, sessions, '7002'),
    psychologist: asStaff(made.core, sessions, '7003'),
    outsider: asStaff(made.core, sessions, '7001'),
  };
  const answer = made.move('convene', {}, made.head);
  if (!answer.ok) throw new Error(answer.refusal);
  return panel;
}

const shared = ({ core, id }: TestCase, who: Session) => {
  const answer = openPanel(core, who, id);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

test('each member finds the dispute under those they sit on, nobody else does', async () => {
  const { core, police, psychologist, outsider } = await makePanel();
  const seen = (who: Session) => listDisputes(core, who).map(({ belongs }) => belongs);
  expect(seen(police)).toEqual(['panel']);
  expect(seen(psychologist)).toEqual(['panel']);
  expect(seen(outsider)).toEqual([]);
});

test('a member reads the matter, never the phone, the talks or the whole file', async () => {
  const made = await makePanel();
  const { core, id, mediator, police, outsider, move } = made;
  move('dissolve');
  recordTalk(core, mediator, id, { form: 'separately', minutes: 10, notes: '只对调解员说的话' });
  move('convene', {}, made.head);
  const file = shared(made, police);
  expect(file).toMatchObject({
    name: '测试甲',
    respondentName: '阿测试鞋厂',
    statement: expect.stringContaining('鞋'),
  });
  expect(JSON.stringify(file)).not.toMatch(/13800000001|只对调解员说的话/);
  expect(file.members.map(({ kind, me }) => [kind, me])).toEqual([
    ['psychologist', false],
    ['community-police', true],
  ]);
  expect(openDisputeFile(core, police, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(openPanel(core, outsider, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(takeOnDispute(core, police, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(recordTalk(core, police, id, { form: 'phone', minutes: 1, notes: '' })).toMatchObject({ ok: false });
});

test('minutes are read by those who sit for that issue, the mediator and the head', async () => {
  const made = await makePanel();
  const { core, id, mediator, head, police, psychologist } = made;
  const minutes = { disputeId: id, issue: 'moral', minutes: 40, notes: '各自说了委屈' } as const;
  expect(recordMinutes(core, police, minutes)).toEqual({ ok: false, refusal: 'not-your-issue' });
  expect(recordMinutes(core, psychologist, minutes)).toMatchObject({ ok: true });
  const notes = (who: Session) => shared(made, who).sittings.map((one) => [one.issue, one.minutes, one.notes]);
  for (const who of [psychologist, mediator, head]) expect(notes(who)).toEqual([['moral', 40, '各自说了委屈']]);
  expect(notes(police)).toEqual([['moral', 40, null]]);
  const stored = core.db.prepare(`SELECT data FROM ledger WHERE type = 'dispute.minutes-recorded.v1'`).pluck().get();
  expect(stored).not.toContain('委屈');
});

test('an issue of public security is ended by the community police alone; the others end apart from it', async () => {
  const made = await makePanel();
  const { core, id, mediator, head, police, psychologist } = made;
  const hit = { disputeId: id, issue: 'public-security', result: 'settled' } as const;
  for (const who of [mediator, head, psychologist])
    expect(endIssue(core, who, hit)).toEqual({ ok: false, refusal: 'police-only' });
  expect(endIssue(core, police, hit)).toMatchObject({ ok: true });
  expect(endIssue(core, police, hit)).toEqual({ ok: false, refusal: 'already-ended' });
  expect(endIssue(core, mediator, { disputeId: id, issue: 'civil', result: 'not-settled' })).toMatchObject({
    ok: true,
  });
  expect(shared(made, psychologist).issues).toEqual([
    { issue: 'civil', result: 'not-settled', maySit: false, mayEnd: [] },
    { issue: 'moral', result: null, maySit: true, mayEnd: ['settled', 'not-settled'] },
    { issue: 'public-security', result: 'settled', maySit: false, mayEnd: [] },
  ]);
  expect(checkReplay(core.db)).toBe('equal');
});

test('nobody sits as what they are not', async () => {
  const { move, head, mediator } = await makeCase('mediating');
  const members = [{ ...PANEL[0], staffId: mediator.staffId }];
  expect(move('convene', { members }, head)).toEqual({ ok: false, refusal: 'not-their-post' });
});

test('when the panel is dissolved its members see nothing any more, and the results stay', async () => {
  const made = await makePanel();
  const { core, id, police, mediator, move } = made;
  endIssue(core, police, { disputeId: id, issue: 'public-security', result: 'penalty-by-police' });
  move('dissolve');
  expect(listDisputes(core, police)).toEqual([]);
  expect(openPanel(core, police, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(shared(made, mediator).issues).toContainEqual(
    expect.objectContaining({ issue: 'public-security', result: 'penalty-by-police', mayEnd: [] }),
  );
  const minutes = { disputeId: id, issue: 'civil', minutes: 5, notes: '' } as const;
  expect(recordMinutes(core, mediator, minutes)).toEqual({ ok: false, refusal: 'wrong-state' });
});
