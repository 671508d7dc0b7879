import type { Assignment, WaitingDispute } from './assign-waiting.ts';

/**
 * Owns which waiting dispute a mediator calls next: what the assignment gives them, eldest first. Whoever
 * waited too long goes before that to anybody who may take them, so that nobody waits for one busy
 * mediator for ever.
 */
export const LONG_WAIT_MINUTES = 45;

/** `waiting` in order of arrival; undefined: the assignment has nothing for this mediator. */
export function nextDispute(
  mediatorId: string,
  waiting: readonly WaitingDispute[],
  { given }: Pick<Assignment, 'given'>,
): string | undefined {
  const mayTake = ({ options }: WaitingDispute) => options.some((option) => option.mediatorId === mediatorId);
  const tooLong = waiting.find((one) => one.waitedMinutes >= LONG_WAIT_MINUTES && mayTake(one));
  return (tooLong ?? waiting.find(({ disputeId }) => given.get(disputeId) === mediatorId))?.disputeId;
}
