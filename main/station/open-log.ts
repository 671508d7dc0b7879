import { join } from 'node:path';
import pino from 'pino';
import pinoRoll from 'pino-roll';
import { plainFault } from './plain-fault.ts';

/**
 * The technical log of a machine, kept for weeks in files of bounded size. It says which part failed
 * and how; never what a person said or who they are: what it keeps of an error is decided in
 * plain-fault.ts, and no input is ever handed in.
 */
export interface StationLog {
  started(host: string, station: string): void;
  surprise(error: unknown): void;
  note(event: string, counts?: Readonly<Record<string, number | string>>): void;
  close(): Promise<void>;
}

export async function openLog(dataDir: string): Promise<StationLog> {
  const stream = await pinoRoll({
    file: join(dataDir, 'logs', 'station'),
    extension: '.log',
    size: '2m',
    frequency: 'daily',
    limit: { count: 30 },
    mkdir: true,
  });
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    started: (host, station) => log.info({ host, station }, 'started'),
    surprise: (error) => log.error(plainFault(error), 'surprise'),
    note: (event, counts = {}) => log.info(counts, event),
    close: () =>
      new Promise((resolve) => {
        stream.once('close', () => resolve());
        stream.end();
      }),
  };
}
