import type { DeclarationReceipt, FieldAnswer } from '../../shared/contract/kiosk/declarations.ts';
import {
  type DeclarationField,
  type DeclarationKind,
  FIELD_ROWS,
  FIELDS_OF,
  type TypedDeclaration,
} from '../../shared/domain/declaration.ts';
import { askedOf, type DeclarationProblem, type FieldProblem } from '../../shared/rules/check-declaration.ts';

/**
 * A declaration (信息申报) at the touchscreen, as a pure reducer: what is told, one question a screen, consent, a look
 * over all of it, the receipt. Checks nothing: the station looks at each answer before the next question.
 */
export const DECLARE_STEPS = ['declare', 'declare-ask', 'declare-notice', 'declare-review', 'declare-end'] as const;
export type DeclareStep = (typeof DECLARE_STEPS)[number];

export interface Declare {
  readonly kind: DeclarationKind | null;
  readonly typed: TypedDeclaration;
  /** The question on the screen. */
  readonly asking: DeclarationField | null;
  readonly problem: DeclarationProblem | null;
  /** Under 16, as the station read it off the number. */
  readonly child: boolean;
  readonly agrees: boolean;
  /** Come back from the look over to change one answer. */
  readonly changing: boolean;
  readonly receipt: DeclarationReceipt | null;
}
export const NOTHING_DECLARED: Declare = {
  ...{ kind: null, typed: {}, asking: null, problem: null, child: false, agrees: false, changing: false },
  receipt: null,
};

export type DeclareErrand = { readonly kind: 'declare-check' } | { readonly kind: 'declare-file' };

export type DeclareTap =
  | { tap: 'declare' }
  | { tap: 'declare-kind'; kind: DeclarationKind }
  | { tap: 'declare-type'; text: string }
  | { tap: 'declare-agree'; agrees: boolean }
  | { tap: 'declare-next' }
  | { tap: 'declare-change'; field: DeclarationField }
  | { tap: 'declare-another' };
const TAPS: Record<DeclareTap['tap'], true> = {
  declare: true,
  'declare-kind': true,
  'declare-type': true,
  'declare-agree': true,
  'declare-next': true,
  'declare-change': true,
  'declare-another': true,
};
export const isDeclareTap = <T extends { tap: string }>(tap: T | DeclareTap): tap is DeclareTap => tap.tap in TAPS;

/** Where a tap leads. `missing`: the question is not answered yet. `anew`: another declaration, with an id of its own. */
export interface DeclareMove {
  readonly step: DeclareStep;
  readonly declare: Declare;
  readonly missing?: boolean;
  readonly errand?: DeclareErrand;
  readonly anew?: boolean;
}

export const isDeclaring = (step: string): step is DeclareStep => (DECLARE_STEPS as readonly string[]).includes(step);
export const hasTyped = ({ typed }: Declare): boolean => Object.values(typed).some((text) => text !== '');

/** The questions this person is asked. */
export const questionsOf = ({ kind, child }: Declare): readonly DeclarationField[] =>
  kind === null ? [] : askedOf(kind, child);

/** Where in the questions this step stands, for "step 3 of 9"; the last two are consent and the look over. */
export function declareProgress(step: string, at: Declare): { step: number; steps: number } | undefined {
  const questions = questionsOf(at);
  const steps = questions.length + 2;
  if (step === 'declare-ask' && at.asking !== null) return { step: questions.indexOf(at.asking) + 1, steps };
  if (step === 'declare-notice') return { step: steps - 1, steps };
  return step === 'declare-review' ? { step: steps, steps } : undefined;
}

const ask = (at: Declare, asking: DeclarationField, changing = false): DeclareMove => ({
  step: 'declare-ask',
  declare: { ...at, asking, changing, problem: null },
});

export function declareTap(step: string, at: Declare, tap: DeclareTap): DeclareMove | undefined {
  switch (tap.tap) {
    case 'declare':
      return step === 'home' ? { step: 'declare', declare: NOTHING_DECLARED } : undefined;
    case 'declare-kind': {
      const [first] = askedOf(tap.kind, false);
      if (step !== 'declare' || first === undefined) return undefined;
      // Who came back to look at the kinds finds their answers again; another kind begins anew.
      return ask(at.kind === tap.kind ? at : { ...NOTHING_DECLARED, kind: tap.kind }, first);
    }
    case 'declare-type':
      if (step !== 'declare-ask' || at.asking === null) return undefined;
      return { step, declare: { ...at, typed: { ...at.typed, [at.asking]: tap.text }, problem: null } };
    case 'declare-agree':
      return step === 'declare-notice' ? { step, declare: { ...at, agrees: tap.agrees } } : undefined;
    case 'declare-next':
      return next(step, at);
    case 'declare-change':
      return step === 'declare-review' && questionsOf(at).includes(tap.field) ? ask(at, tap.field, true) : undefined;
    case 'declare-another':
      return step === 'declare-end' ? another(at) : undefined;
  }
}

function next(step: string, at: Declare): DeclareMove | undefined {
  if (step === 'declare-ask') return { step, declare: at, errand: { kind: 'declare-check' } };
  if (step === 'declare-notice')
    return at.agrees ? { step: 'declare-review', declare: at } : { step, declare: at, missing: true };
  return step === 'declare-review' ? { step, declare: at, errand: { kind: 'declare-file' } } : undefined;
}

/** The next person of the same landlord or firm: what was said of those stays. */
function another({ kind, typed }: Declare): DeclareMove | undefined {
  const first = kind === null ? undefined : askedOf(kind, false).find((field) => FIELD_ROWS[field].of !== 'declarer');
  if (kind === null || kind === 'resident' || first === undefined) return undefined;
  return { ...ask({ ...NOTHING_DECLARED, kind, typed }, first), anew: true };
}

const isOpen = ({ kind, typed }: Declare, field: DeclarationField): boolean =>
  kind !== null && FIELDS_OF[kind][field] !== 'optional' && (typed[field] ?? '').trim() === '';

/** What the station says of the answer on the screen. */
export function checked(before: Declare, { problem, child }: FieldAnswer): DeclareMove {
  const at = { ...before, child };
  if (problem !== null) return { step: 'declare-ask', declare: { ...at, problem } };
  const questions = questionsOf(at);
  // A changed identity number may ask for a guardian.
  const following = at.changing
    ? questions.find((field) => isOpen(at, field))
    : questions[questions.indexOf(at.asking ?? 'name') + 1];
  if (following !== undefined) return ask(at, following, at.changing);
  return { step: at.agrees ? 'declare-review' : 'declare-notice', declare: { ...at, changing: false } };
}

/** Handed over: nothing of the person stays on this machine's screen memory, of the landlord or firm only who they are. */
export function filed(at: Declare, receipt: DeclarationReceipt): DeclareMove {
  const kept = questionsOf(at).filter(
    (field) => FIELD_ROWS[field].of === 'declarer' || (field === 'address' && at.kind !== 'worker'),
  );
  const typed = at.kind === 'resident' ? {} : Object.fromEntries(kept.map((field) => [field, at.typed[field] ?? '']));
  return {
    step: 'declare-end',
    declare: { ...NOTHING_DECLARED, kind: at.kind, typed, receipt },
  };
}

/** The station found something after all: back to that question. */
export function notFiled(at: Declare, [first]: readonly FieldProblem[]): DeclareMove {
  if (first === undefined) return { step: 'declare-review', declare: at };
  return { step: 'declare-ask', declare: { ...at, asking: first.field, changing: true, problem: first.problem } };
}

/** The screen before; undefined leads home. */
export function declareBack(step: DeclareStep, at: Declare): DeclareMove | undefined {
  if (step === 'declare' || step === 'declare-end' || at.asking === null) return undefined;
  if (step === 'declare-review') return { step: 'declare-notice', declare: at };
  const questions = questionsOf(at);
  if (step === 'declare-notice') return ask(at, questions.at(-1) ?? at.asking);
  if (at.changing) return { step: 'declare-review', declare: { ...at, changing: false, problem: null } };
  const before = questions[questions.indexOf(at.asking) - 1];
  return before === undefined ? { step: 'declare', declare: at } : ask(at, before);
}
