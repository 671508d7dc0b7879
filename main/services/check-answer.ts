import type { FieldAnswer } from '../../shared/contract/kiosk/declarations.ts';
import type { DeclarationField, DeclarationKind, TypedDeclaration } from '../../shared/domain/declaration.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { checkField, isChild } from '../../shared/rules/check-declaration.ts';
import type { Core } from './core.ts';

interface Answered {
  readonly kind: DeclarationKind;
  readonly field: DeclarationField;
  readonly typed: TypedDeclaration;
}

/** How one answer is, before the next question is asked. Nothing is kept. */
export function checkAnswer(core: Core, { kind, field, typed }: Answered): FieldAnswer {
  const today = dayOf(core.clock());
  const checked = checkField(kind, field, typed, today);
  return { problem: checked.ok ? null : checked.refusal, child: isChild(typed.idNumber ?? '', today) };
}
