import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Surface } from '../../main/host/surface-server.ts';

/** `npm test` makes one file of it, which starts in half the time; alone, a test file starts the sources. */
const CLI = process.env['BEEHIVE_TEST_STATION'] ?? fileURLToPath(new URL('../../main/cli/station.ts', import.meta.url));
const TIMED = fileURLToPath(new URL('./timed-process.ts', import.meta.url));

/** A station as an operator runs it: a process of its own, spoken to over HTTP and WebSocket. */
export interface ServedStation {
  readonly urls: Readonly<Record<Surface, string>>;
  readonly process: ChildProcess;
  /** A client of a surface, entered as a browser enters. */
  connect<C extends AnyContractRouter>(surface: Surface): Promise<{ api: ContractRouterClient<C>; close(): void }>;
  /** Ends it with a signal and waits until it is gone; the exit code, or null after a kill. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

export async function serveStation(data: string, ...args: string[]): Promise<ServedStation> {
  return served(
    spawn(process.execPath, [CLI, 'serve', '--data', data, '--no-open', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** The same, by a clock that moves when told. */
export interface TimedProcess extends ServedStation {
  /** It is that moment there, epoch milliseconds, when this resolves. */
  tell(at: number): Promise<void>;
}

export async function serveTimed(data: string, at: number): Promise<TimedProcess> {
  const child = fork(TIMED, [data, String(at)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const station = await served(child);
  return {
    ...station,
    async tell(moment) {
      const heard = once(child, 'message');
      child.send(moment);
      await heard;
    },
  };
}

async function served(child: ChildProcess): Promise<ServedStation> {
  if (child.stdout === null || child.stderr === null) throw new Error('served: a station that cannot be heard');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`serve ended with ${String(code)}: ${complaints}`);
    }),
  ])) as [string];
  const urls = JSON.parse(line) as Record<Surface, string>;
  return {
    urls,
    process: child,
    connect: (surface) => enterSurface(surface, urls[surface]),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

/** A client of a surface at this address, entered as a browser enters. */
export async function enterSurface<C extends AnyContractRouter>(surface: Surface, url: string) {
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}/${surface}/rpc`, { headers: { cookie, origin } });
  // What breaks when the station is killed is the test's to notice, call by call.
  socket.on('error', () => undefined);
  await once(socket, 'open');
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  return { api: createORPCClient<ContractRouterClient<C>>(link), close: () => socket.close() };
}

/** Starts a command of the station's command line. */
export const startCommand = (args: readonly string[]) => spawn(process.execPath, [CLI, ...args], { stdio: 'pipe' });

/** Runs a command of the station's command line; stdout, stderr and the exit code. */
export async function runStation(
  args: readonly string[],
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  const child = startCommand(args);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}
