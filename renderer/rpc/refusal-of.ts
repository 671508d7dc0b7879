import { ORPCError } from '@orpc/client';
import { REFUSALS, type Refusal } from '../../shared/contract/refusals.ts';

/** The name of a refusal, for its text `refusal.<name>`. A broken line is `unreachable`; the unforeseen is `internal`. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ORPCError)) return 'unreachable';
  return REFUSALS.find((name) => name === error.code) ?? 'internal';
}
