import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import type { KioskConnection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';
import { voiceOf } from '../voice-of.ts';

/** Half-filled intakes and declarations: kept for the kiosk they are typed at. */
export function draftHandlers(report: (error: unknown) => void) {
  const { drafts } = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return {
    keep: drafts.keep.handler(({ context, input }) => {
      context.drafts.keep(context.terminal, input);
      return { done: true as const };
    }),
    keepVoice: drafts.keepVoice.handler(async ({ context, input, errors }) => {
      const voice = await voiceOf(input.voice);
      if (voice === undefined) throw errors['voice-unusable']();
      return orRefuse(context.drafts.keepVoice(context.terminal, input.visit, voice), errors);
    }),
    restore: drafts.restore.handler(({ context }) => {
      const kept = context.drafts.restore(context.terminal);
      if (kept === null) return null;
      const { snapshot, leftMs, voice } = kept;
      const clip = voice && new File([new Uint8Array(voice.bytes)], 'statement', { type: voice.mime });
      return { snapshot, leftMs, voice: voice && clip && { seconds: voice.seconds, clip } };
    }),
    drop: drafts.drop.handler(({ context }) => {
      context.drafts.drop(context.terminal);
      return { done: true as const };
    }),
  };
}
