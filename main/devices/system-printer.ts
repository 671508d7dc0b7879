import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { PrintOutcome, PrinterState } from '../../shared/domain/printer.ts';

/**
 * Prints over a queue of the system (CUPS) with its own commands: `lp -o raw` hands the bytes over as they are.
 * The queue retries by itself, and that is not wanted here: what does not come out in time is taken back, because
 * the spool of the station decides what is printed again.
 */
export interface SystemTimes {
  readonly answerMs: number;
  readonly printMs: number;
}
const LOOK_EVERY_MS = 250;

export async function systemState(queue: string, { answerMs }: Pick<SystemTimes, 'answerMs'>): Promise<PrinterState> {
  const { code, out } = await run('lpstat', ['-p', queue], answerMs);
  // "printer NAME is idle.  enabled since …" or "printer NAME disabled since …", in English by LC_ALL=C.
  return { trouble: code === 0 && !/\bdisabled\b/.test(out) ? null : 'off', paperLow: false };
}

export async function printOnSystem(
  queue: string,
  bytes: Uint8Array,
  sending: () => void,
  times: SystemTimes,
): Promise<PrintOutcome> {
  const state = await systemState(queue, times);
  if (state.trouble !== null) return { printed: false, trouble: state.trouble, maybePrinted: false, state };
  sending();
  const { code, out } = await run('lp', ['-d', queue, '-o', 'raw', '-'], times.printMs, bytes);
  // "request id is NAME-12 (1 file(s))"
  const job = /\S+-\d+/.exec(out)?.[0];
  const failed = (maybePrinted: boolean, trouble: 'off' | 'timeout') =>
    ({ printed: false, trouble, maybePrinted, state: { ...state, trouble } }) as const;
  // Refused by the queue: nothing of it will come out. Silent: nobody knows.
  if (code !== 0 || job === undefined) return failed(code <= 0, 'off');
  const until = performance.now() + times.printMs;
  while (performance.now() < until) {
    const waiting = await run('lpstat', ['-W', 'not-completed', '-o', queue], times.answerMs);
    if (waiting.code === 0 && !waiting.out.split(/\s+/).includes(job)) return { printed: true, state };
    await pause(LOOK_EVERY_MS);
  }
  await run('cancel', [job], times.answerMs);
  return failed(true, 'timeout');
}

/** Runs one command and hears it out; exit code -1 when it is not there or took too long. */
function run(
  command: string,
  args: readonly string[],
  withinMs: number,
  input?: Uint8Array,
): Promise<{ code: number; out: string }> {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: withinMs,
    env: { ...process.env, LC_ALL: 'C' },
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: -1, out }));
    child.once('close', (code) => resolve({ code: code ?? -1, out }));
  });
}
