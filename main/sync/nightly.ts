import { Cron } from 'croner';
import { asMillis, MINUTE, SECOND, type Millis } from '../../shared/domain/millis.ts';
import type { SettingsStore } from '../host/settings.ts';
import { ledgerHead } from '../ledger/read-facts.ts';
import type { ReadDb } from '../store/database.ts';
import { nightSlot } from './night-slot.ts';
import type { SyncOutcome } from './outcome.ts';
import { readProgress, urgentWaiting } from './progress.ts';
import { retryDelay } from './retry-delay.ts';

/**
 * Owns when a running station syncs: every night in its slot, soon after the start when it missed the
 * last night, at once for urgent facts, when the desk asks, and again after a failure. A retry waits for
 * time, never for the next local fact. Between the nights it asks the district every few minutes what is new: 110 may
 * have handed something over. Never syncs itself: `run` and `hear` do.
 */
export interface Nightly {
  /** Runs now, whatever the plan says. */
  now(): Promise<SyncOutcome>;
  /** When it will try next by itself. */
  nextAt(): Millis | null;
  running(): boolean;
  /** No further run begins; the one under way ends between two batches. */
  stop(): Promise<void>;
}

export interface NightlyParts {
  readonly stationCode: string;
  readonly db: ReadDb;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly clock: () => Millis;
  /** 0 … 1. */
  readonly chance: () => number;
  readonly run: (signal: AbortSignal) => Promise<SyncOutcome>;
  /** Only asks what is new. That it fails is told to nobody: the next one follows in minutes. */
  readonly hear: (signal: AbortSignal) => Promise<SyncOutcome>;
  /** Hears after each commit that something changed; returns how to stop hearing. */
  readonly onChanged: (listen: () => void) => () => void;
  /** Hears how each run ended, for the log and the screens. */
  readonly ended: (outcome: SyncOutcome) => void;
  readonly surprise: (error: unknown) => void;
  /** How long it waits after a failure; the product's own table unless told otherwise. */
  readonly retryAfter?: typeof retryDelay;
}

/** Urgent facts come in groups; the group goes as one. */
const GATHER = 2 * SECOND;
/** After a power cut a whole region starts together. */
const CATCH_UP = { first: 20 * SECOND, spread: 5 * MINUTE };

/** How often it is looked whether `pullMinutes` was set, while it is 0. */
const LOOK_AGAIN_MINUTES = 5;

export function startNightly(parts: NightlyParts): Nightly {
  const { db, clock, chance, settings, retryAfter = retryDelay } = parts;
  const slotNow = () => nightSlot(parts.stationCode, settings.get('nightlyFrom'), settings.get('nightlyMinutes'));
  const ending = new AbortController();
  let current: Promise<SyncOutcome> | undefined;
  let failures = 0;
  let urgentChecked = readProgress(db).sentThrough;
  let hearing: Promise<void> | undefined;
  let ear: NodeJS.Timeout | undefined;
  let alarm: { readonly at: Millis; readonly timer: NodeJS.Timeout } | undefined;

  const wakeIn = (delay: number) => {
    const at = asMillis(clock() + delay);
    if (ending.signal.aborted || (alarm !== undefined && alarm.at <= at)) return;
    clearTimeout(alarm?.timer);
    alarm = { at, timer: setTimeout(() => void attempt(), delay) };
  };

  const attempt = (): Promise<SyncOutcome> => {
    if (current !== undefined) return current;
    clearTimeout(alarm?.timer);
    alarm = undefined;
    current = (hearing ?? Promise.resolve())
      .then(() => parts.run(ending.signal))
      .then(
        (outcome) => {
          settle(outcome);
          return outcome;
        },
        (error: unknown) => {
          // A surprise is nobody's refusal, but it must not end the syncing for good.
          parts.surprise(error);
          const outcome: SyncOutcome = { ok: false, refusal: 'centre-unreachable', reason: 'surprise' };
          settle(outcome);
          return outcome;
        },
      )
      .finally(() => {
        current = undefined;
        planAgain();
        noticeUrgent();
      });
    return current;
  };

  const settle = (outcome: SyncOutcome) => {
    failures = outcome.ok ? 0 : failures + 1;
    const delay = outcome.ok ? null : retryAfter(outcome.refusal, failures, chance());
    if (delay !== null) wakeIn(delay);
    parts.ended(outcome);
  };

  const noticeUrgent = () => {
    // During a run its end looks again; while the centre is away its retry is on the way already.
    if (current !== undefined || hearing !== undefined || failures > 0 || ending.signal.aborted) return;
    const head = ledgerHead(db).seq;
    if (urgentWaiting(db, urgentChecked)) wakeIn(GATHER);
    else urgentChecked = head;
  };

  // Up to half is taken off, so that stations which started together do not ask together for ever.
  const listenAgain = () => {
    if (ending.signal.aborted) return;
    const minutes = settings.get('pullMinutes') || LOOK_AGAIN_MINUTES;
    ear = setTimeout(() => void listen(), Math.round(minutes * MINUTE * (1 - chance() / 2)));
  };
  const listen = async () => {
    if (settings.get('pullMinutes') > 0 && settings.get('centreUrl') !== '' && current === undefined) {
      hearing = parts.hear(ending.signal).then(
        (outcome) => {
          if (outcome.ok && outcome.value.received > 0) parts.ended(outcome);
        },
        (error: unknown) => parts.surprise(error),
      );
      await hearing;
      hearing = undefined;
      noticeUrgent();
    }
    planAgain();
    listenAgain();
  };
  listenAgain();

  const plan = (slot: ReturnType<typeof nightSlot>) =>
    new Cron(slot.pattern, { timezone: slot.zone, protect: true, catch: parts.surprise }, async () => {
      await attempt();
    });
  let slot = slotNow();
  let night = plan(slot);
  // Another window counts from when it was told or set, not from the next start.
  const planAgain = () => {
    const next = slotNow();
    if (ending.signal.aborted || next.pattern === slot.pattern) return;
    slot = next;
    night.stop();
    night = plan(slot);
  };
  const stopHearing = parts.onChanged(noticeUrgent);

  const lastNight = night.previousRuns(1, new Date(clock()))[0];
  const lastSuccess = readProgress(db).lastSuccessAt;
  if (settings.get('centreUrl') !== '' && lastNight !== undefined && (lastSuccess ?? 0) < lastNight.getTime()) {
    wakeIn(CATCH_UP.first + chance() * CATCH_UP.spread);
  }
  noticeUrgent();

  return {
    now: attempt,
    nextAt() {
      const tonight = ending.signal.aborted ? undefined : night.nextRun(new Date(clock()))?.getTime();
      const times = [alarm?.at, tonight].filter((at) => at !== undefined);
      return times.length === 0 ? null : asMillis(Math.min(...times));
    },
    running: () => current !== undefined,
    async stop() {
      ending.abort();
      night.stop();
      stopHearing();
      clearTimeout(alarm?.timer);
      alarm = undefined;
      clearTimeout(ear);
      await hearing;
      await current;
    },
  };
}
