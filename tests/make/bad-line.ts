import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** What is wrong with a line, and for how long: each is a way real networks fail, in both directions unless it says so. */
export type Mood =
  | { readonly kind: 'clear' }
  /** Nobody answers at the door. */
  | { readonly kind: 'refused' }
  /** Open, and as if dead: nothing passes, nobody hangs up. */
  | { readonly kind: 'half-open' }
  /** Only one way is blocked. */
  | { readonly kind: 'to-centre-blocked' }
  | { readonly kind: 'from-centre-blocked' }
  /** One byte at a time. */
  | { readonly kind: 'trickle'; readonly everyMs: number }
  /** Everything waits so long, and then goes on. */
  | { readonly kind: 'stall'; readonly ms: number }
  /** Cut with RST after so many bytes of a connection. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** Each piece of data is the last of its connection with this probability. */
  | { readonly kind: 'loss'; readonly share: number; readonly chance: () => number };

/**
 * A line to a server on this machine that can be made bad: TCP through a port of its own on the loopback. A connection
 * follows the mood at every moment, so that one that is open goes bad, and heals, with the line.
 */
export interface BadLine {
  /** The same address by way of this line. */
  through(url: string): string;
  mood: Mood;
  /** Hangs up on everybody. */
  cut(): void;
}

const TICK_MS = 5;

export async function badLine(serverUrl: string): Promise<BadLine> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const line: BadLine = {
    mood: { kind: 'clear' },
    through(url) {
      const address = new URL(url);
      address.port = String(portOf(server));
      return address.href;
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
  };
  const server = createServer((near) => {
    if (line.mood.kind === 'refused') return void near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    const passed = { bytes: 0 };
    for (const socket of pair) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        // Behind a line that is dead nobody hears that the other side hung up.
        if (!isDead(line.mood)) for (const other of pair) other.destroy();
      });
    }
    void pump(near, far, 'to-centre-blocked', line, passed);
    void pump(far, near, 'from-centre-blocked', line, passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    line.cut();
    server.close();
    await once(server, 'close');
  });
  return line;
}

const isDead = ({ kind }: Mood): boolean => kind === 'half-open';

const portOf = (server: Server): number => {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the bad line has no port');
  return address.port;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Carries what comes in at one end to the other, as the mood of each moment allows. */
async function pump(from: Socket, to: Socket, blockedBy: Mood['kind'], line: BadLine, passed: { bytes: number }) {
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) await pass(chunk, to, blockedBy, line, passed);
  } catch {
    // The connection ended with an error, which is what this line is for.
  }
}

async function pass(chunk: Buffer, to: Socket, blockedBy: Mood['kind'], line: BadLine, passed: { bytes: number }) {
  for (let sent = 0; sent < chunk.length && !to.destroyed; ) {
    const { mood } = line;
    switch (mood.kind) {
      case 'half-open':
      case 'to-centre-blocked':
      case 'from-centre-blocked':
        if (mood.kind === 'half-open' || mood.kind === blockedBy) {
          await pause(TICK_MS);
          continue;
        }
        break;
      case 'trickle':
        await pause(mood.everyMs);
        to.write(chunk.subarray(sent, sent + 1));
        sent += 1;
        continue;
      case 'stall': {
        const until = performance.now() + mood.ms;
        while (line.mood === mood && performance.now() < until) await pause(TICK_MS);
        break;
      }
      case 'reset':
        if (passed.bytes + chunk.length > mood.afterBytes) return void to.resetAndDestroy();
        break;
      case 'loss':
        if (mood.chance() < mood.share) return void to.resetAndDestroy();
        break;
      case 'refused':
      case 'clear':
        break;
    }
    to.write(chunk.subarray(sent));
    passed.bytes += chunk.length - sent;
    sent = chunk.length;
  }
}
