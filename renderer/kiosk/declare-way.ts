import { checked, type Declare, type DeclareMove, filed, hasTyped, notFiled } from './declare.ts';
import type { Errand, Tap } from './taps.ts';

/** Ties a declaration to the visit it is part of: what of the visit changes with it. */
interface Visit {
  readonly visit: string;
  readonly step: string;
  readonly declare: Declare;
  readonly errand: Errand | null;
  readonly missing: boolean;
  readonly composing: boolean;
  readonly quietFor: number;
}

/** Another question begins with nothing half typed; another declaration has an id of its own, under which it is filed once. */
export function withMove<V extends Visit>(now: V, move: DeclareMove, nextVisit: string) {
  const { step, declare, missing = false, anew = false } = move;
  const same = step === now.step && declare.asking === now.declare.asking;
  const there = { ...now, step, declare, missing, composing: same && now.composing };
  // Who begins the next one has just touched the screen, however long it was quiet before a restart.
  return anew ? { ...there, visit: nextVisit, quietFor: 0 } : there;
}

type Answer = Extract<Tap, { tap: 'declare-checked' | 'declare-filed' }>;

/** Where an answer leads; nowhere when another was waited for. */
export function answerMove({ errand, declare }: Visit, tap: Answer): DeclareMove | undefined {
  if (tap.tap === 'declare-checked') return errand?.kind === 'declare-check' ? checked(declare, tap.answer) : undefined;
  if (errand?.kind !== 'declare-file') return undefined;
  const { answer } = tap;
  return answer.outcome === 'filed' ? filed(declare, answer.receipt) : notFiled(declare, answer.problems);
}

/** Something was typed that going home would drop. */
export const losesDeclaration = ({ step, declare }: Pick<Visit, 'step' | 'declare'>): boolean =>
  step.startsWith('declare') && step !== 'declare-end' && hasTyped(declare);
