import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { DRAFT_LIFETIME_MS } from '../../shared/domain/idle-time.ts';
import { halfVisitOf, isHalfFilled, snapshotOf, voiceToSend } from './draft-form.ts';
import type { Visit } from './visit.ts';

type Api = Pick<ContractRouterClient<typeof kioskContract>, 'drafts'>;

export interface KeeperTimes {
  /** How long typing rests before it is handed over. */
  readonly settleMs: number;
  /** How often a touch alone, without a new answer, is told. */
  readonly touchMs: number;
  /** How long to wait before a drop that did not arrive is said again. */
  readonly againMs: number;
}
const TIMES: KeeperTimes = { settleMs: 300, touchMs: 10_000, againMs: 2_000 };

/**
 * Hands half-filled intakes and declarations to the station while they are filled in, and tells it to drop them as soon
 * as the visit is over. Never in the way: a station that does not answer costs only the safety, and is told again.
 */
export interface DraftKeeper {
  /** Somebody touched the screen: they are still there. */
  touched(): void;
  /** Hands over once more what is on the screen: the station may be a new one. */
  again(): void;
  /** Takes up what a restart cut short, unless somebody has begun meanwhile. True when the station answered. */
  restore(): Promise<boolean>;
  stop(): void;
}

export function keepDrafts(api: Api, visits: Visit, now: () => number, times = TIMES): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = false;
  let voiceKept: Blob | null = null;
  let toldAt = -Infinity;
  const later = (work: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };

  const hand = async () => {
    const journey = visits.now();
    if (!isHalfFilled(journey)) return;
    kept = true;
    toldAt = now();
    const { voice } = journey.draft;
    try {
      await api.drafts.keep(snapshotOf(journey));
      if ((voice?.clip ?? null) === voiceKept || visits.now().visit !== journey.visit) return;
      voiceKept = voice?.clip ?? null;
      await api.drafts.keepVoice({ visit: journey.visit, voice: voiceToSend(voice) });
    } catch {
      voiceKept = null;
    }
  };
  const drop = async () => {
    kept = false;
    voiceKept = null;
    try {
      await api.drafts.drop({});
    } catch {
      if (!isHalfFilled(visits.now())) later(() => void drop(), times.againMs);
    }
  };

  const stopListening = visits.listen(() => {
    if (isHalfFilled(visits.now())) return later(() => void hand(), times.settleMs);
    if (!kept) return;
    clearTimeout(timer);
    void drop();
  });

  return {
    touched() {
      if (kept && now() - toldAt >= times.touchMs && isHalfFilled(visits.now())) void hand();
    },
    again() {
      voiceKept = null;
      void hand();
    },
    async restore() {
      try {
        const found = await api.drafts.restore({});
        if (found === null) return true;
        const { snapshot, voice, leftMs } = found;
        const half = halfVisitOf(snapshot, voice, Math.max(0, DRAFT_LIFETIME_MS - leftMs));
        kept = true;
        voiceKept = voice?.clip ?? null;
        if (half !== undefined) visits.act({ tap: 'restored', half });
        // Not taken up: nobody's any more.
        if (visits.now().visit !== snapshot.visit) await drop();
        return true;
      } catch {
        return false;
      }
    },
    stop() {
      clearTimeout(timer);
      stopListening();
    },
  };
}
