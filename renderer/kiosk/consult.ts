import type { WorkedOut } from '../../shared/contract/kiosk/calculators.ts';
import type { Calculator, CalculatorInput } from '../../shared/domain/calculator.ts';
import type { ConsultShelfOf } from '../../shared/contract/kiosk/consult.ts';
import {
  type Calculate,
  calcQuestion,
  calcQuestions,
  inputOf,
  isTyped,
  NOTHING_CALCULATED,
  typeInto,
} from './calculate.ts';
import type { Call } from './noticed.ts';

/**
 * The consultation screens (问一问) as a pure reducer: what is asked, which answer is open, how large it is read,
 * and what is worked out. Lives in the memory of the page and goes with the visit; never in a draft.
 */
export const CONSULT_STEPS = [
  'consult',
  'consult-shelf',
  'consult-answer',
  'calculators',
  'calculate',
  'calculated',
] as const;
export type ConsultStep = (typeof CONSULT_STEPS)[number];
export const isConsulting = (step: string): step is ConsultStep => (CONSULT_STEPS as readonly string[]).includes(step);

/** How large an answer is read; kept over the whole visit. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const MOST_ASKED = 300;

export interface Consult {
  readonly words: string;
  readonly shelf: ConsultShelfOf | null;
  /** Answers opened one from the other; the last is on the screen. */
  readonly trail: readonly string[];
  /** Where the first of them was opened. */
  readonly openedAt: ConsultStep;
  readonly size: TextSize;
  readonly rated: Readonly<Record<string, boolean>>;
  readonly lastRated: string | null;
  /** The answer that came out of the printer last. */
  readonly printed: string | null;
  /** Whether a member of staff was called because of danger. */
  readonly call: Call;
  readonly calculate: Calculate;
}

export const NOTHING_ASKED: Consult = {
  words: '',
  shelf: null,
  trail: [],
  openedAt: 'consult',
  size: 'normal',
  rated: {},
  lastRated: null,
  printed: null,
  call: 'none',
  calculate: NOTHING_CALCULATED,
};

/** What goes to the counter with the number: the answer or calculator that is open, else the words. */
export interface AskedPerson {
  readonly kind: 'ask-person';
  readonly entryId: string | null;
  readonly calculator: Calculator | null;
  readonly words: string;
}
export type ConsultErrand =
  | AskedPerson
  | { readonly kind: 'print-answer'; readonly id: string }
  | { readonly kind: 'work-out'; readonly input: CalculatorInput };

export type ConsultTap =
  | { tap: 'consult' }
  | { tap: 'consult-type'; words: string }
  | { tap: 'consult-shelf'; shelf: ConsultShelfOf }
  | { tap: 'consult-open'; id: string }
  | { tap: 'consult-size'; size: TextSize }
  | { tap: 'consult-rate'; helpful: boolean }
  | { tap: 'consult-print' }
  | { tap: 'consult-call' }
  | { tap: 'calculators' }
  | { tap: 'calculator'; calculator: Calculator }
  | { tap: 'calc-type'; typed: string }
  | { tap: 'calc-choose'; choice: string }
  | { tap: 'calc-next' };
const TAPS: Record<ConsultTap['tap'], true> = {
  consult: true,
  'consult-type': true,
  'consult-shelf': true,
  'consult-open': true,
  'consult-size': true,
  'consult-rate': true,
  'consult-print': true,
  'consult-call': true,
  calculators: true,
  calculator: true,
  'calc-type': true,
  'calc-choose': true,
  'calc-next': true,
};
export const isConsultTap = <T extends { tap: string }>(tap: T | ConsultTap): tap is ConsultTap => tap.tap in TAPS;

/** Where a tap leads. `missing`: the question is not answered yet. */
export interface ConsultMove {
  readonly step: ConsultStep;
  readonly consult: Consult;
  readonly missing?: boolean;
  readonly errand?: ConsultErrand;
}

export const openAnswer = ({ trail }: Consult): string | undefined => trail.at(-1);

export const askedPerson = (step: string, at: Consult): AskedPerson => ({
  kind: 'ask-person',
  entryId: step === 'consult-answer' ? (openAnswer(at) ?? null) : null,
  calculator: step === 'calculate' || step === 'calculated' ? at.calculate.calculator : null,
  words: at.words.trim(),
});

/** Undefined when the tap fits nothing on this screen. */
export function consultTap(step: string, at: Consult, tap: ConsultTap): ConsultMove | undefined {
  if (tap.tap === 'consult') return step === 'home' ? { step: 'consult', consult: NOTHING_ASKED } : undefined;
  if (!isConsulting(step)) return undefined;
  switch (tap.tap) {
    case 'consult-type':
      if (step !== 'consult') return undefined;
      return { step, consult: { ...at, words: [...tap.words].slice(0, MOST_ASKED).join('') } };
    case 'consult-shelf':
      return step === 'consult' ? { step: 'consult-shelf', consult: { ...at, shelf: tap.shelf } } : undefined;
    case 'consult-open':
      return opened(step, at, tap.id);
    case 'consult-size':
      return { step, consult: { ...at, size: tap.size } };
    case 'consult-rate': {
      const id = openAnswer(at);
      if (step !== 'consult-answer' || id === undefined || id in at.rated) return undefined;
      return { step, consult: { ...at, rated: { ...at.rated, [id]: tap.helpful }, lastRated: id } };
    }
    case 'consult-print': {
      const id = openAnswer(at);
      if (step !== 'consult-answer' || id === undefined) return undefined;
      return { step, consult: { ...at, printed: null }, errand: { kind: 'print-answer', id } };
    }
    case 'consult-call':
      return at.call === 'sending' || at.call === 'heard' ? undefined : { step, consult: { ...at, call: 'sending' } };
    case 'calculators':
      return step === 'consult' ? { step: 'calculators', consult: at } : undefined;
    case 'calculator':
      if (step !== 'calculators' && step !== 'consult-answer') return undefined;
      // What was worked out before is given up with it: "back" cannot lead there any more.
      return calculating(
        { ...at, openedAt: at.openedAt === 'calculated' ? 'calculators' : at.openedAt },
        { ...NOTHING_CALCULATED, calculator: tap.calculator },
      );
    case 'calc-type':
    case 'calc-choose':
    case 'calc-next':
      return step === 'calculate' ? answered(at, tap) : undefined;
  }
}

function opened(step: ConsultStep, at: Consult, id: string): ConsultMove | undefined {
  if (openAnswer(at) === id && step === 'consult-answer') return undefined;
  const first = step !== 'consult-answer';
  const consult = { ...at, trail: first ? [id] : [...at.trail, id], printed: null };
  return { step: 'consult-answer', consult: first ? { ...consult, openedAt: step } : consult };
}

const calculating = (at: Consult, calculate: Calculate): ConsultMove => ({
  step: 'calculate',
  consult: { ...at, calculate },
});

function answered(
  at: Consult,
  tap: Extract<ConsultTap, { tap: 'calc-type' | 'calc-choose' | 'calc-next' }>,
): ConsultMove | undefined {
  const { calculate } = at;
  const question = calcQuestion(calculate);
  if (question === undefined) return undefined;
  const told = (text: string): Calculate => ({ ...calculate, typed: { ...calculate.typed, [question.name]: text } });
  switch (tap.tap) {
    case 'calc-type':
      return question.kind === 'choice' ? undefined : calculating(at, told(typeInto(question, tap.typed)));
    case 'calc-choose':
      return question.kind === 'choice' ? onward(at, told(tap.choice)) : undefined;
    case 'calc-next':
      return onward(at, calculate);
  }
}

/** The next question, or the station when it was the last. */
function onward(at: Consult, calculate: Calculate): ConsultMove {
  const question = calcQuestion(calculate);
  if (question === undefined || !isTyped(calculate, question)) return { ...calculating(at, calculate), missing: true };
  if (calculate.asking + 1 < calcQuestions(calculate).length)
    return calculating(at, { ...calculate, asking: calculate.asking + 1 });
  const input = inputOf(calculate);
  if (input === undefined) return { ...calculating(at, calculate), missing: true };
  return { ...calculating(at, calculate), errand: { kind: 'work-out', input } };
}

export const workedOut = (at: Consult, worked: WorkedOut): ConsultMove => ({
  step: 'calculated',
  consult: { ...at, calculate: { ...at.calculate, worked } },
});

/** The screen before; undefined leads home. */
export function consultBack(step: ConsultStep, at: Consult): ConsultMove | undefined {
  switch (step) {
    case 'consult':
      return undefined;
    case 'consult-shelf':
    case 'calculators':
      return { step: 'consult', consult: at };
    case 'consult-answer':
      if (at.trail.length > 1) return { step, consult: { ...at, trail: at.trail.slice(0, -1), printed: null } };
      return { step: at.openedAt, consult: { ...at, trail: [] } };
    case 'calculated':
      return calculating(at, { ...at.calculate, worked: null });
    case 'calculate':
      if (at.calculate.asking > 0) return calculating(at, { ...at.calculate, asking: at.calculate.asking - 1 });
      return {
        step: at.trail.length > 0 ? 'consult-answer' : 'calculators',
        consult: { ...at, calculate: NOTHING_CALCULATED },
      };
  }
}

/** What tells one screen of a step from the next: a new one takes no touch for a moment. */
export const screenOfConsult = ({ trail, shelf, calculate }: Consult): string =>
  [...trail, shelf?.id ?? '', calculate.calculator ?? '', calculate.asking].join(' ');
