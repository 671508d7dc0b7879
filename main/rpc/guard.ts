import { ORPCError } from '@orpc/server';
import { REFUSALS } from '../../shared/contract/refusals.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { StorageFull } from '../ledger/storage-full.ts';

/** The value of an answer, or its refusal as the contract's typed error of that name. */
export function orRefuse<T, R extends string>(answer: Answer<T, R>, errors: { readonly [K in R]: () => Error }): T {
  if (answer.ok) return answer.value;
  throw errors[answer.refusal]();
}

const isRefusal = (error: unknown): error is ORPCError<string, unknown> =>
  error instanceof ORPCError && (REFUSALS as readonly string[]).includes(error.code);

/**
 * The last net under every handler. A full disk and input that does not fit are named refusals; what
 * was refused already passes; a surprise is told to the log by kind and place, and masked as `internal`.
 */
export async function netUnder<T>(work: () => Promise<T>, report: (error: unknown) => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageFull) throw new ORPCError('storage-full');
    // Without the issues: they would carry what the caller typed.
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') throw new ORPCError('BAD_REQUEST');
    if (isRefusal(error)) throw error;
    report(error);
    throw new ORPCError('internal');
  }
}
