import { randomInt } from 'node:crypto';
import type { FireResult } from '../../shared/contract/kiosk/fire.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { type FireAnswer, type FireCode, fireCodeOf, type FireTheme } from '../../shared/domain/fire.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { fireCheckDone } from '../../shared/facts/fire.ts';
import { type FireStanding, fireStanding } from '../../shared/rules/fire-check.ts';
import type { ReadDb } from '../store/database.ts';
import { fireAnswersOf, type FireCheckRow, fireCheckOfRequest, fireCheckWithCode } from '../store/fire-checks.ts';
import { countWrong, isBlocked, type Tries } from './ask-standing.ts';
import type { Core } from './core.ts';

export interface FireCheckWish {
  readonly requestId: string;
  readonly theme: FireTheme;
  /** Of an earlier check of the same place; null: the first. */
  readonly code: FireCode | null;
  readonly answers: readonly { readonly item: string; readonly answer: FireAnswer }[];
}

const CODES = 100_000_000;

/** Writes down what somebody found at their place, and says what to mend first. The same `requestId` writes once. */
export function finishFireCheck(
  core: Core,
  tries: Tries,
  terminal: string,
  { requestId, theme, code, answers }: FireCheckWish,
): Answer<FireResult, 'out-of-date' | 'unknown-code' | 'too-many-tries'> {
  const asked = new Set(core.fire.items.filter((row) => row.theme === theme).map(({ id }) => id));
  const items = new Set(answers.map(({ item }) => item));
  if (items.size !== answers.length || ![...items].every((item) => asked.has(item))) return refused('out-of-date');
  if (code !== null) {
    const before = lookUp(core, tries, terminal, code);
    if (!before.ok) return before;
    if (before.value.theme !== theme) return refused('unknown-code');
  }
  return core.ledger.write('kiosk', ({ tx, append }) => {
    if (fireCheckOfRequest(tx, requestId) === undefined) {
      const checkId = core.newId();
      append(
        fireCheckDone.of(checkId, {
          ...{ checkId, requestId, theme, code: code ?? freshCode(tx), again: code !== null },
          answers: [...answers],
        }),
      );
    }
    return granted(resultOf(core, fireCheckOfRequest(tx, requestId) as FireCheckRow));
  });
}

/** What was open when somebody was last asked, by the code they were given then. */
export function returnToFireCheck(
  core: Core,
  tries: Tries,
  terminal: string,
  code: FireCode,
): Answer<FireResult, 'unknown-code' | 'too-many-tries'> {
  const found = lookUp(core, tries, terminal, code);
  return found.ok ? granted(resultOf(core, found.value)) : found;
}

/** Eight digits can be tried out: after a few wrong ones a terminal waits, as with a number's last four digits. */
function lookUp(
  core: Core,
  tries: Tries,
  terminal: string,
  code: FireCode,
): Answer<FireCheckRow, 'unknown-code' | 'too-many-tries'> {
  const [now, who] = [core.clock(), `fire/${terminal}`];
  if (isBlocked(tries, who, now)) return refused('too-many-tries');
  const check = fireCheckWithCode(core.db, code);
  if (check !== undefined) {
    tries.wrong.delete(who);
    return granted(check);
  }
  countWrong(tries, who, now);
  return refused('unknown-code');
}

export const standingOfCode = (core: Core, { theme, code }: Pick<FireCheckRow, 'theme' | 'code'>): FireStanding =>
  fireStanding(
    core.fire.items.filter((row) => row.theme === theme),
    fireAnswersOf(core.db, code),
  );

function resultOf(core: Core, check: FireCheckRow): FireResult {
  const { checkId, theme, code } = check;
  const { inOrder, of, open } = standingOfCode(core, check);
  return { checkId, theme, code, inOrder, of, today: dayOf(core.clock()), open: [...open] };
}

function freshCode(tx: ReadDb): FireCode {
  for (;;) {
    const code = fireCodeOf(randomInt(CODES));
    if (fireCheckWithCode(tx, code) === undefined) return code;
  }
}
