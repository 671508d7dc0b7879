import { oc, eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { noun } from '../domain/nouns.ts';

/**
 * Names what a screen may ask: input, output and every refusal, and nothing about transport.
 * A refusal travels as a typed error whose code is the refusal's name; screens show the text
 * `refusal.<name>`. Input that does not fit its schema is refused as `BAD_REQUEST`.
 */
export function procedure<I extends z.ZodType, O extends z.ZodType, const R extends string = never>(
  input: I,
  output: O,
  refusals: readonly R[] = [],
) {
  const errors = Object.fromEntries(refusals.map((name) => [name, {}])) as Record<R, Record<never, never>>;
  return oc.input(input).output(output).errors(errors);
}

/** A refusal that says until when (epoch ms) it holds. */
export function procedureWithLock<I extends z.ZodType, O extends z.ZodType, const R extends string>(
  input: I,
  output: O,
  refusals: readonly R[],
) {
  return procedure(input, output, refusals).errors({ locked: { data: z.object({ until: z.int() }) } });
}

export const nothing = z.object({}).default({});
export const done = z.object({ done: z.literal(true) });

/** Names every noun that changed, at once after the commit; the screen asks again for what it shows. */
export const changes = oc.output(eventIterator(z.object({ noun })));
