import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PrinterLine } from './printer-line.ts';

/**
 * Opens the device file of a USB printer (Linux: usblp). It never waits inside the system: a printer that
 * takes nothing makes the file say "try again", and a thread that hung there could not be ended.
 * Undefined when the file is not there: the printer is off or unplugged.
 */
const AGAIN_MS = 20;

export async function deviceLine(path: string): Promise<PrinterLine | undefined> {
  const handle = await openDevice(path);
  if (handle === undefined) return undefined;
  let gone = false;
  /** Until it is done, or something else than "try again" happens, or the time is over. */
  const patiently = async <T>(work: () => Promise<T | undefined>, withinMs: number): Promise<T | undefined> => {
    const until = performance.now() + withinMs;
    for (;;) {
      try {
        const done = await work();
        if (done !== undefined) return done;
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') {
          gone = GONE.has(codeOf(error));
          return undefined;
        }
      }
      if (performance.now() >= until) return undefined;
      await pause(AGAIN_MS);
    }
  };
  return {
    mayBeSilent: true,
    broken: () => gone,
    close: () => void handle.close().catch(() => undefined),
    async write(bytes, withinMs) {
      let sent = 0;
      const all = await patiently(async () => {
        sent += (await handle.write(bytes, sent)).bytesWritten;
        return sent === bytes.length || undefined;
      }, withinMs);
      return all === true;
    },
    answer: (fits, withinMs) =>
      patiently(async () => {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(1), 0, 1, null);
        const byte = bytesRead === 1 ? buffer[0] : undefined;
        return byte !== undefined && fits(byte) ? byte : undefined;
      }, withinMs),
  };
}

/** Unplugged or switched off while the file was open. */
const GONE = new Set(['ENODEV', 'EIO', 'ENXIO', 'EPIPE']);
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

async function openDevice(path: string): Promise<FileHandle | undefined> {
  const { O_RDWR, O_WRONLY, O_APPEND, O_NONBLOCK } = constants;
  try {
    const bothWays = (await stat(path)).isCharacterDevice();
    return await open(path, (bothWays ? O_RDWR : O_WRONLY | O_APPEND) | O_NONBLOCK);
  } catch {
    return undefined;
  }
}
