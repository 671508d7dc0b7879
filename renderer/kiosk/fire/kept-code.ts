import { spokenFireCode } from '../../../shared/domain/fire.ts';
import type { Fire } from './fire.ts';
import type { FireStep } from './fire-move.ts';

/**
 * The screens fire safety ends on. Whoever asks for a person there leaves a code behind that nobody can look up for
 * them: it goes with them onto the screen of their number.
 */
const FIRE_ENDS = ['fire-end', 'hazard-end', 'fire-score'] as const satisfies readonly FireStep[];
export const isFireEnd = (step: string): boolean => (FIRE_ENDS as readonly string[]).includes(step);

/** What to come back with, as it was shown. */
export interface KeptCode {
  readonly of: 'fire-check' | 'hazard';
  readonly code: string;
}

export function keptCode(step: string, { check, hazard }: Fire): KeptCode | undefined {
  if (step === 'fire-end' && check.result !== null)
    return { of: 'fire-check', code: spokenFireCode(check.result.code) };
  if (step === 'hazard-end' && hazard.receipt !== null) return { of: 'hazard', code: hazard.receipt.number };
  return undefined;
}
