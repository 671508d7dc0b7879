import { expect, test } from 'vitest';
import { callNext } from '../../main/services/call-next.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { explainMatch } from '../../main/services/explain-match.ts';
import { findMediators } from '../../main/services/find-mediators.ts';
import { handOnDispute } from '../../main/services/hand-on-dispute.ts';
import { setDuty } from '../../main/services/mediator-duty.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { whenChosen } from '../../main/services/when-chosen.ts';
import type { Core } from '../../main/services/core.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { disputeAssigned, MOST_KEPT } from '../../shared/facts/dispute-assigned.ts';
import { disputeAssignedFirst } from '../../shared/facts/dispute.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { asHead, asMediatorId, mediationCounter } from '../make/people.ts';

async function station() {
  const { core, clock } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const offered = findMediators(core, makeIntake());
  if (!offered.ok) throw new Error(offered.refusal);
  const [best = '', next = ''] = offered.value.map(({ mediatorId }) => mediatorId);
  const register = (mediatorId: string | null) => {
    const opened = openDispute(core, makeIntake({ mediatorId }));
    if (!opened.ok) throw new Error(opened.refusal);
    return core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_seq DESC').pluck().get() as string;
  };
  return { core, clock, sessions, head: asHead(core, sessions), best, next, register, offered: offered.value };
}
const keptOf = (core: Core, session: Session, id: string) => {
  const found = whenChosen(core, session, id);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};
const nowOf = (core: Core, session: Session, id: string) => {
  const found = explainMatch(core, session, id);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};

test('the ranking is kept as it was, while the present one follows what changes', async () => {
  const { core, clock, head, best, register, offered } = await station();
  const id = register(best);
  const at = clock();
  const before = nowOf(core, head, id);
  const kept = keptOf(core, head, id);
  expect(kept).toMatchObject({ at, name: offered[0]?.name, choice: 'citizen', score: offered[0]?.score });
  expect(kept?.ranking).toEqual({
    reasons: before.chosen?.reasons,
    excluded: null,
    others: before.others.slice(0, MOST_KEPT),
    barred: before.excluded.slice(0, MOST_KEPT),
    unlisted: Math.max(0, before.others.length - MOST_KEPT) + Math.max(0, before.excluded.length - MOST_KEPT),
  });
  clock.pass(HOUR);
  setDuty(core, head, best, false);
  expect(nowOf(core, head, id).chosen).toMatchObject({ excluded: 'off-duty', reasons: [] });
  expect(keptOf(core, head, id)).toEqual(kept);
});

test('who calls a number is ranked among those who waited then, not as one whose turn it no longer is', async () => {
  const { core, sessions, head, best, register } = await station();
  const id = register(null);
  const before = nowOf(core, head, id);
  openCounter(core, sessions, best, mediationCounter(core));
  expect(callNext(core, best)).toMatchObject({ ok: true });
  const kept = keptOf(core, head, id);
  expect(kept).toMatchObject({ choice: 'first-free', score: before.chosen?.score });
  expect(kept?.ranking?.others.map(({ mediatorId }) => mediatorId)).not.toContain(best);
});

test('handed on, the newest assignment counts; handed back to all, there is none', async () => {
  const { core, head, best, next, register } = await station();
  const id = register(best);
  expect(handOnDispute(core, head, id, { reason: 'workload', to: next })).toMatchObject({ ok: true });
  const kept = keptOf(core, head, id);
  expect(kept).toMatchObject({ choice: 'handed-on' });
  // Whoever handed it on is among those who could not take it any more.
  expect(kept?.ranking?.barred).toContainEqual(
    expect.objectContaining({ mediatorId: best, reason: 'recused-dispute' }),
  );
  handOnDispute(core, head, id, { reason: 'workload', to: null });
  expect(keptOf(core, head, id)).toBeNull();
});

test('a dispute from before the ranking was kept says so', async () => {
  const { core, head, best, register } = await station();
  const id = register(null);
  core.ledger.write('system', ({ append }) =>
    append(disputeAssignedFirst.of(id, { disputeId: id, mediatorId: best, choice: 'first-free', score: 0.5 })),
  );
  expect(keptOf(core, head, id)).toMatchObject({ score: 0.5, choice: 'first-free', ranking: null });
});

test('nothing of the parties is kept with it, and only who may open the file reads it', async () => {
  const { core, sessions, best, next, register } = await station();
  const id = register(best);
  const { data, personal } = core.db
    .prepare('SELECT data, personal FROM ledger WHERE type = ?')
    .get(disputeAssigned.type) as { data: string; personal: string | null };
  const { name, phone, respondentName, statement } = makeIntake();
  for (const word of [name, phone, respondentName, statement].filter((one) => one !== ''))
    expect(data).not.toContain(word);
  expect(personal).toBeNull();
  expect(whenChosen(core, asMediatorId(core, sessions, next), id)).toEqual({ ok: false, refusal: 'not-yours' });
});
