import { INTAKE_ASKING_MS, INTAKE_QUIET_MS } from '../../shared/domain/idle-time.ts';
import { APPOINTMENT_STEPS } from './appointment.ts';
import type { Step } from './steps.ts';

/**
 * How long a screen waits for a touch before it asks "are you still there", and how long it then
 * asks. Never shorter than 20 s of asking: a number takes an old hand that long to write down.
 */
export interface IdleTime {
  readonly quietMs: number;
  readonly askingMs: number;
  /** `overlay` covers the screen; `inline` is a line on a screen that only shows a number. */
  readonly shown: 'overlay' | 'inline';
}
export type IdleKind = 'untouched' | 'home' | 'asking' | 'intake' | 'ticket' | 'number';
export type IdleTimes = Readonly<Record<IdleKind, IdleTime>>;

export const IDLE_TIMES: IdleTimes = {
  /** Then it rests: nobody is asked, since nothing is anybody's. */
  untouched: { quietMs: 45_000, askingMs: 0, shown: 'inline' },
  home: { quietMs: 60_000, askingMs: 0, shown: 'inline' },
  asking: { quietMs: 60_000, askingMs: 25_000, shown: 'overlay' },
  ticket: { quietMs: 0, askingMs: 20_000, shown: 'inline' },
  intake: { quietMs: INTAKE_QUIET_MS, askingMs: INTAKE_ASKING_MS, shown: 'overlay' },
  number: { quietMs: 0, askingMs: 30_000, shown: 'inline' },
};

const ASKING: readonly Step[] = ['ask-number', 'ask-tail', 'standing', 'referral', ...APPOINTMENT_STEPS];

/** `settled`: the station has answered, so the screen shows the number; `two`: something else to write down, too. */
export function idleKindOf(step: Step, settled: boolean, two = false): IdleKind {
  if (step === 'home') return 'home';
  if (step === 'ticket') return settled ? (two ? 'number' : 'ticket') : 'asking';
  if (step === 'number' || step === 'declare-end') return 'number';
  return ASKING.includes(step) ? 'asking' : 'intake';
}
