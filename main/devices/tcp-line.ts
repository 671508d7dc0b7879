import { connect } from 'node:net';
import type { LineTimes, PrinterLine } from './printer-line.ts';

/** Opens a line to a printer on the network; undefined when nobody answers there. */
export function tcpLine(
  { host, port }: { readonly host: string; readonly port: number },
  { connectMs }: Pick<LineTimes, 'connectMs'>,
): Promise<PrinterLine | undefined> {
  const socket = connect({ host, port, noDelay: true });
  const came: number[] = [];
  let gone = false;
  let wake = () => {};
  socket.on('data', (chunk: Buffer) => {
    came.push(...chunk);
    wake();
  });
  const end = () => {
    gone = true;
    wake();
  };
  socket.on('end', end);
  socket.on('close', end);
  socket.on('error', end);

  const line: PrinterLine = {
    mayBeSilent: false,
    broken: () => gone,
    close: () => socket.destroy(),
    write: (bytes, withinMs) =>
      new Promise((resolve) => {
        if (gone) return resolve(false);
        const late = setTimeout(() => resolve(false), withinMs);
        socket.write(bytes, (error) => {
          clearTimeout(late);
          resolve(error === undefined || error === null);
        });
      }),
    async answer(fits, withinMs) {
      const until = performance.now() + withinMs;
      for (;;) {
        while (came.length > 0) {
          const byte = came.shift() as number;
          if (fits(byte)) return byte;
        }
        const left = until - performance.now();
        if (gone || left <= 0) return undefined;
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(late);
            resolve();
          };
        });
      }
    },
  };
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      socket.destroy();
      resolve(undefined);
    }, connectMs);
    socket.once('connect', () => {
      clearTimeout(late);
      resolve(line);
    });
    socket.once('error', () => {
      clearTimeout(late);
      socket.destroy();
      resolve(undefined);
    });
  });
}
