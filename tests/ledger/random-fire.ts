import { randomUUID } from 'node:crypto';
import { noTries } from '../../main/services/ask-standing.ts';
import type { Core } from '../../main/services/core.ts';
import { finishFireCheck } from '../../main/services/fire-check.ts';
import { finishQuiz } from '../../main/services/fire-quiz.ts';
import { eraseHazard, handleHazard, openHazardPhoto } from '../../main/services/hazard-desk.ts';
import { reportHazard } from '../../main/services/report-hazard.ts';
import { requestSlip } from '../../main/services/request-slip.ts';
import type { Session } from '../../main/services/sessions.ts';
import { nextSlip } from '../../main/store/slips.ts';
import { FIRE_ANSWERS, FIRE_THEMES, fireCode } from '../../shared/domain/fire.ts';
import { slipBegun, slipFailed, slipPrinted } from '../../shared/facts/slip.ts';
import { makeFireCheck, makeHazard, makePhoto, REPORTER } from '../make/fire.ts';

/** What may happen about fire safety, at the kiosk and at the desk. */
interface Hand {
  readonly core: Core;
  readonly head: Session;
  readonly self: Session;
  readonly who: number;
  readonly which: number;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const some = (core: Core, text: string, index: number) => {
  const found = core.db.prepare(text).pluck().all() as string[];
  return found.length === 0 ? randomUUID() : at(found, index);
};
const hazardOf = ({ core, which }: Hand) =>
  some(core, 'SELECT hazard_id FROM hazard ORDER BY reported_seq DESC', which);

export const FIRE_STEPS: Readonly<Record<string, (hand: Hand) => unknown>> = {
  'fire-check': ({ core, who, which }) => {
    const theme = at(FIRE_THEMES, which);
    const others = Object.fromEntries(core.fire.items.map(({ id }, nth) => [id, at(FIRE_ANSWERS, nth * who)]));
    const known = core.db.prepare('SELECT code FROM fire_check WHERE theme = ?').pluck().all(theme) as string[];
    const code = who < 3 && known.length > 0 ? fireCode.parse(at(known, who)) : null;
    return finishFireCheck(core, noTries(), 'kiosk-1', makeFireCheck(core, theme, others, { code }));
  },
  'fire-quiz': ({ core, who, which }) => {
    const theme = at(FIRE_THEMES, which);
    const answers = core.fire.questions
      .filter((one) => one.theme === theme)
      .map(({ id }, nth) => ({ question: id, choice: (nth + who) % 3 }));
    return finishQuiz(core, { requestId: randomUUID(), theme, answers });
  },
  hazard: ({ core, who, which }) =>
    reportHazard(
      core,
      makeHazard({
        kind: at(core.fire.hazards, which).id,
        photo: who < 3 ? makePhoto(200) : null,
        reporter: which < 3 ? REPORTER : null,
      }),
    ),
  'hazard-handle': (hand) => {
    const { core, self, head, who } = hand;
    if (who === 0) openHazardPhoto(core, self, hazardOf(hand));
    handleHazard(core, self, hazardOf(hand), at(['seen', 'handed-on', 'closed'] as const, who), '转给社区');
    return who === 6 ? eraseHazard(core, head, hazardOf(hand)) : undefined;
  },
  'hazard-photo': ({ core, self }) =>
    openHazardPhoto(core, self, some(core, 'SELECT hazard_id FROM hazard WHERE photo_seq IS NOT NULL', 0)),
  'slip-ask': (hand) => {
    const { core, which } = hand;
    const printing = { ...core, printsTickets: () => true };
    return which < 3
      ? requestSlip(printing, { about: 'hazard', aboutId: hazardOf(hand), language: 'zh' })
      : requestSlip(printing, {
          about: 'fire-check',
          aboutId: some(core, 'SELECT check_id FROM fire_check ORDER BY done_at DESC', which),
          language: 'en',
        });
  },
  'slip-print': ({ core, who, which }) => {
    const slipId = nextSlip(core.db)?.slipId;
    if (slipId === undefined) return;
    return core.ledger.write('system', ({ append }) => {
      if (who > 0) append(slipBegun.of(slipId, { slipId }));
      if (who > 0 && which < 3) append(slipPrinted.of(slipId, { slipId }));
      else if (which < 5) append(slipFailed.of(slipId, { slipId, fault: 'timeout', maybePrinted: who > 0 }));
    });
  },
};
