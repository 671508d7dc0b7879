import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { platform } from '../../../shared/domain/referral.ts';
import { inboxEvent } from './inbox-event.ts';

/**
 * What the demonstration's platforms have in hand, in a file of their own, as a real platform has it in its
 * database. No words: codes, sealed texts, and the wrapped key until the matter is over.
 */
const matter = z.object({
  /** Of the event that brought it. */
  eventId: z.uuid(),
  referralId: z.uuid(),
  personId: z.uuid(),
  attempt: z.int().positive(),
  platform,
  key: z.object({ wrapped: z.string(), for: z.string().nullable() }).nullable(),
  /** What the platform does next; over: nothing more. */
  next: z.enum(['sign', 'return', 'progress', 'answer', 'over']),
  /** Written down before it is said, so that who is stopped in between says the very same again. */
  saying: inboxEvent.nullable(),
});
export type HeldMatter = z.infer<typeof matter>;

export interface MatterFile {
  all(): readonly HeldMatter[];
  /** Returns only after it is on the disk. */
  keep(matters: readonly HeldMatter[]): void;
}

/** Throws when the file is there and is something else. */
export function openMatterFile(path: string): MatterFile {
  let matters: readonly HeldMatter[] = existsSync(path)
    ? z.array(matter).parse(JSON.parse(readFileSync(path, 'utf8')))
    : [];
  return {
    all: () => matters,
    keep(next) {
      const fresh = `${path}.new`;
      const file = openSync(fresh, 'w', 0o600);
      try {
        writeSync(file, JSON.stringify(next));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(fresh, path);
      matters = next;
    },
  };
}
