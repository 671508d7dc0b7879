import type { FireResult } from '../../../shared/contract/kiosk/fire.ts';
import { FIRE_CODE_LENGTH, type FireAnswer, fireCode, type FireTheme } from '../../../shared/domain/fire.ts';
import type { CheckStep, FireMove } from './fire-move.ts';

/** Checking one's place (消防自查), as a pure reducer: which place, one thing a screen, how it stands. */
export interface Check {
  /** The requestId of what is handed in; made anew each time all is answered. */
  readonly request: string;
  readonly theme: FireTheme | null;
  /** What is asked, in order. */
  readonly items: readonly string[];
  readonly answers: Readonly<Record<string, FireAnswer>>;
  /** Which of them is on the screen. */
  readonly at: number;
  /** Of an earlier check, as typed. */
  readonly code: string;
  /** How it stood last time. */
  readonly before: FireResult | null;
  readonly result: FireResult | null;
  readonly slipId: string | null;
}

export const NOTHING_ASKED: Check = {
  request: '',
  theme: null,
  items: [],
  answers: {},
  at: 0,
  code: '',
  before: null,
  result: null,
  slipId: null,
};

export type CheckTap =
  | { tap: 'fire-check' }
  | { tap: 'fire-begin'; theme: FireTheme; items: readonly string[] }
  | { tap: 'fire-answer'; answer: FireAnswer }
  | { tap: 'fire-again' }
  | { tap: 'fire-type-code'; code: string }
  | { tap: 'fire-look-up' }
  | { tap: 'fire-print' };

type Move = FireMove<Check> | undefined;

/** Undefined when the tap fits nothing on this screen. `fresh`: an id nobody has had. */
export function checkTap(step: string, at: Check, tap: CheckTap, fresh: string): Move {
  switch (tap.tap) {
    case 'fire-check':
      return step === 'fire' ? { step: 'fire-theme', part: NOTHING_ASKED } : undefined;
    case 'fire-begin':
      if (step !== 'fire-theme' || tap.items.length === 0) return undefined;
      return {
        step: 'fire-ask',
        // The other place's answers are no answers to this one.
        part: { ...(tap.theme === at.theme ? at : NOTHING_ASKED), ...begun(tap.theme, tap.items) },
      };
    case 'fire-answer':
      return step === 'fire-ask' ? answer(at, tap.answer, fresh) : undefined;
    case 'fire-again':
      return step === 'fire' ? { step: 'fire-code', part: NOTHING_ASKED } : undefined;
    case 'fire-type-code':
      if (step !== 'fire-code') return undefined;
      return { step, part: { ...at, code: tap.code.replace(/\D/g, '').slice(0, FIRE_CODE_LENGTH) } };
    case 'fire-look-up':
      if (step !== 'fire-code') return undefined;
      return fireCode.safeParse(at.code).success
        ? { step, part: at, ask: { ask: 'come-back' } }
        : { step, part: at, missing: true };
    case 'fire-print':
      if (step !== 'fire-end' || at.result === null || at.slipId !== null) return undefined;
      return { step, part: at, ask: { ask: 'print', about: 'fire-check', aboutId: at.result.checkId } };
  }
}

const begun = (theme: FireTheme, items: readonly string[]) => ({ theme, items, at: 0 });

function answer(at: Check, given: FireAnswer, fresh: string): Move {
  const item = at.items[at.at];
  if (item === undefined) return undefined;
  const told = { ...at, answers: { ...at.answers, [item]: given } };
  return at.at + 1 < at.items.length
    ? { step: 'fire-ask', part: { ...told, at: at.at + 1 } }
    : // Other answers are another request; trying the same once more is not.
      { step: 'fire-ask', part: { ...told, request: fresh }, ask: { ask: 'check' } };
}

/** What was open last time is asked again; when nothing was, that is the answer. */
export function foundAgain(at: Check, before: FireResult): FireMove<Check> {
  const { theme, open } = before;
  if (open.length === 0) return { step: 'fire-end', part: { ...at, theme, result: before } };
  const items = open.map(({ item }) => item);
  return { step: 'fire-ask', part: { ...at, before, answers: {}, ...begun(theme, items) } };
}

export const checked = (at: Check, result: FireResult): FireMove<Check> => ({
  step: 'fire-end',
  part: { ...at, result, slipId: null },
});

/** The screen before. */
export function checkBack(step: CheckStep, at: Check): FireMove<Check> {
  if (step !== 'fire-ask') return { step: 'fire', part: NOTHING_ASKED };
  if (at.at > 0) return { step, part: { ...at, at: at.at - 1 } };
  return { step: at.before === null ? 'fire-theme' : 'fire-code', part: { ...at, before: null } };
}
