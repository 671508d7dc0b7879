import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { limitsOf } from '../../main/services/case-view.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { payInstalment, visitDispute } from '../../main/services/keep-promise.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { MOVE_FACTS } from '../../main/store/move-facts.ts';
import type { DisputeStage } from '../../shared/domain/dispute-stage.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { MOVE_NAMES, moveOf, movesFrom, type MoveName } from '../../shared/rules/dispute-moves.ts';
import { AGREEMENT, makeCase, ORAL, type TestCase, wishFor } from '../make/case.ts';
import { ALLOWED } from '../rules/table-of-moves.ts';

/** What somebody asks of a case, possible or not. */
type Command =
  | { readonly does: 'move'; readonly name: MoveName; readonly by: 'mediator' | 'head' }
  | { readonly does: 'go-on'; readonly which: number; readonly affirms: boolean }
  | { readonly does: 'draft'; readonly oral: boolean }
  | { readonly does: 'pay'; readonly number: number }
  | { readonly does: 'visit' }
  | { readonly does: 'wait'; readonly hours: number };

/** Of the ways on, the one that ends it. */
const ENDS = 12;
const one = <D extends Command['does']>(does: D) => fc.constant(does);
const PEOPLE = fc.constantFrom('mediator' as const, 'head' as const);
const MOSTLY = fc.nat({ max: 4 }).map((chance) => chance > 0);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: one('move'), name: fc.constantFrom(...MOVE_NAMES), by: PEOPLE }) },
  { weight: 8, arbitrary: fc.record({ does: one('go-on'), which: fc.nat({ max: ENDS }), affirms: MOSTLY }) },
  { weight: 3, arbitrary: fc.record({ does: one('draft'), oral: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: one('pay'), number: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ does: one('visit') }) },
  { weight: 3, arbitrary: fc.record({ does: one('wait'), hours: fc.nat({ max: 12 * 24 }) }) },
);
function obey({ core, id, mediator, head, station, stage }: TestCase, asked: Command): void {
  const today = dayOf(core.clock());
  switch (asked.does) {
    case 'move':
      moveDispute(core, asked.by === 'head' ? head : mediator, wishFor(core, id, asked.name) as MoveWish);
      return;
    case 'go-on': {
      // Ending it is open nearly everywhere; taken as often as anything else, no case would get far.
      const open = movesFrom(stage() ?? 'closed').filter((name) => (name === 'terminate') === (asked.which === ENDS));
      const name = open[asked.which % Math.max(1, open.length)];
      if (name === undefined) return;
      const by = moveOf(name).by.includes('mediator') ? mediator : head;
      const wish = wishFor(core, id, name) as MoveWish;
      moveDispute(core, by, asked.affirms ? wish : { ...wish, ticks: [] });
      return;
    }
    case 'draft':
      draftAgreement(core, mediator, id, asked.oral ? ORAL : AGREEMENT);
      return;
    case 'pay':
      payInstalment(core, mediator, id, { number: asked.number, paidOn: today, means: 'cash-seen' });
      return;
    case 'visit':
      visitDispute(core, mediator, id, { form: 'phone', result: 'performed', satisfied: null, notes: '问过了' });
      return;
    case 'wait':
      station.clock.pass(asked.hours * HOUR);
      runCaseClock(core);
  }
}

const MOVE_OF = new Map(MOVE_NAMES.map((name) => [MOVE_FACTS[name].type as string, name]));

/** The stages a case went through by its ledger, as `from → to`, and where that leaves it. */
function walked({ core, id }: TestCase): { readonly steps: readonly string[]; readonly at: DisputeStage } {
  const types = core.db.prepare('SELECT type FROM ledger WHERE subject = ? ORDER BY seq').pluck().all(`dispute/${id}`);
  let at: DisputeStage = 'registered';
  const steps: string[] = [];
  for (const type of types as string[]) {
    const name = MOVE_OF.get(type);
    if (name === undefined) continue;
    steps.push(`${at} → ${moveOf(name).to}`);
    at = moveOf(name).to;
  }
  return { steps, at };
}

const passed = ({ core, id }: TestCase): string[] =>
  core.db
    .prepare(
      `SELECT data ->> 'limit' || ' ' || (data ->> 'lastDay') FROM ledger
       WHERE subject = ? AND type = 'dispute.limit-passed.v1' ORDER BY seq`,
    )
    .pluck()
    .all(`dispute/${id}`) as string[];

const MOST_ROUNDS = 6;

test('no history of commands reaches a state the table forbids, and every limit fires once', {
  timeout: 240_000,
}, async () => {
  const seen = new Set<string>();
  const fired = new Set<string>();
  const wentFar = () => seen.size > ALLOWED.size / 2 && fired.size > 3;
  // Chance alone decides how far one round goes; a few of them go far.
  for (let round = 0; round === 0 || (round < MOST_ROUNDS && !wentFar()); round += 1)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('02' as const, '11' as const),
        fc.constantFrom('registered' as const, 'mediating' as const, 'performing' as const),
        fc.array(command, { minLength: 10, maxLength: 40 }),
        async (category, at, commands) => {
          const made = await makeCase(at, { intake: { category } });
          for (const asked of commands) {
            obey(made, asked);
            const { steps, at: reached } = walked(made);
            expect(steps.filter((step) => !ALLOWED.has(step))).toEqual([]);
            expect(made.stage()).toBe(reached);
            for (const step of steps) seen.add(step);
          }
          runCaseClock(made.core);
          const { core, id } = made;
          const onRecord = passed(made);
          expect(new Set(onRecord).size).toBe(onRecord.length);
          const dispute = disputeOf(core.db, id);
          if (dispute === undefined) throw new Error('the case is gone');
          for (const { limit, lastDay, urgency } of limitsOf(core, core.db, dispute, core.clock()))
            if (urgency === 'red') expect(onRecord).toContain(`${limit} ${lastDay}`);
          for (const entry of onRecord) fired.add(entry.split(' ')[0] ?? '');
          expect(checkReplay(core.db)).toBe('equal');
        },
      ),
      { numRuns: 25 },
    );
  // The histories went far enough to mean something.
  expect(seen.size).toBeGreaterThan(ALLOWED.size / 2);
  expect(fired.size).toBeGreaterThan(3);
});
