import type { Nature } from '../domain/dispute-course.ts';

/**
 * Owns whether an agreement is one the court may be asked to confirm (司法确认): a matter of rights, and not
 * confirmed already. What is moral alone has nothing to enforce, and public security is the police's.
 * Never looks at the days: those are shared/rules/move-guards.ts and dispute-limits.ts.
 */
export const isForTheCourt = ({
  natures,
  confirmed,
}: {
  /** Empty where a case of the first version was never asked for any. */
  readonly natures: readonly Nature[];
  readonly confirmed: boolean;
}): boolean => !confirmed && (natures.length === 0 || natures.includes('civil'));
