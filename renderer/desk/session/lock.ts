import { ORPCError } from '@orpc/client';
import { SECOND } from '../../../shared/domain/millis.ts';

/** Until when (epoch ms) signing in is locked; undefined when the error says something else. */
export function lockedUntil(error: unknown): number | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'locked') return undefined;
  const until = (error.data as { until?: unknown } | undefined)?.until;
  return typeof until === 'number' ? until : undefined;
}

/** Whole seconds that are left, rounded up: "0" is shown only when the door is open. */
export const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / SECOND));

/** `95` → `1:35`. */
export const asMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
