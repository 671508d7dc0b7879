import { createServer, type Socket } from 'node:net';
import { readReceipts, type Slip } from './read-receipt.ts';

/** How a printer on the network behaves. It can be changed while it runs. */
export interface Mood {
  /** What it says of itself when it is asked. */
  says?: 'ready' | 'paper-out' | 'cover-open' | 'offline' | 'jammed';
  paperLow?: boolean;
  /** Answers nothing at all, but takes what it is sent. */
  hangs?: boolean;
  /** Hangs up after so many bytes of a ticket. */
  hangsUpAfter?: number;
  /** Stops in the middle of a ticket and says then what is wrong. */
  stopsWith?: 'paper-out' | 'cover-open';
  /** Takes a ticket and falls silent: nobody will know. */
  silentAfterTicket?: boolean;
  /** Does not know GS r, as some do not. */
  withoutGsR?: boolean;
}

/** How long to wait for it: a machine that is busy elsewhere must not make a ready printer look silent. */
export const timesFor = ({ hangs = false, silentAfterTicket = false }: Mood) => ({
  connectMs: 5_000,
  answerMs: hangs ? 150 : silentAfterTicket ? 1_000 : 5_000,
  printMs: 300,
});

export interface FakePrinter {
  readonly port: number;
  readonly mood: Mood;
  /** Everything that came out of it. */
  readonly slips: readonly Slip[];
  /** Bytes of tickets it was handed, printed or not. */
  readonly handed: () => number;
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
}

const STATUS = 0x12;
const THROUGH = Buffer.from([0x1d, 0x72, 1]);

/** A receipt printer that speaks ESC/POS over TCP: takes bytes, answers DLE EOT at once and GS r 1 in turn. */
export async function startFakePrinter(mood: Mood = {}): Promise<FakePrinter> {
  const slips: Slip[] = [];
  const sockets = new Set<Socket>();
  let handed = 0;
  const statusOf = (n: number): number => {
    const says = mood.says ?? 'ready';
    if (n === 1) return STATUS | (says === 'ready' ? 0 : 0x08);
    if (n === 2) return STATUS | (says === 'cover-open' ? 0x04 : 0) | (says === 'paper-out' ? 0x20 : 0);
    if (n === 3) return STATUS | (says === 'jammed' ? 0x08 : 0);
    return STATUS | (mood.paperLow === true ? 0x0c : 0) | (says === 'paper-out' ? 0x60 : 0);
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    let pending = Buffer.alloc(0);
    let paper = Buffer.alloc(0);
    let silent = false;
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      // Real-time commands are taken out of the stream wherever they stand.
      for (let at = pending.indexOf(Buffer.from([0x10, 0x04])); at >= 0 && at + 2 < pending.length; ) {
        const n = pending[at + 2] ?? 0;
        paper = Buffer.concat([paper, pending.subarray(0, at)]);
        pending = pending.subarray(at + 3);
        if (mood.hangs !== true && !silent) socket.write(Uint8Array.of(statusOf(n)));
        at = pending.indexOf(Buffer.from([0x10, 0x04]));
      }
      paper = Buffer.concat([paper, pending]);
      handed += pending.length;
      pending = Buffer.alloc(0);
      if (mood.hangsUpAfter !== undefined && paper.length >= mood.hangsUpAfter) return void socket.destroy();
      const end = paper.indexOf(THROUGH);
      if (end < 0) return;
      if (mood.stopsWith !== undefined) return void (mood.says = mood.stopsWith);
      slips.push(...readReceipts(paper.subarray(0, end)));
      paper = paper.subarray(end + THROUGH.length);
      silent = mood.silentAfterTicket === true;
      if (!silent && mood.withoutGsR !== true) socket.write(Uint8Array.of(mood.paperLow === true ? 0x03 : 0));
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as { port: number };
  return {
    port,
    mood,
    slips,
    handed: () => handed,
    async switchOff() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    switchOn: () => listen(port),
  };
}
