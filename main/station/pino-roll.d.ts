/** pino-roll ships no types; this is the part of it that the station's log uses (its README, version 4). */
declare module 'pino-roll' {
  import type { Writable } from 'node:stream';
  export interface RollOptions {
    readonly file: string;
    readonly extension?: string;
    readonly size?: string;
    readonly frequency?: 'daily' | 'hourly' | number;
    readonly limit?: { readonly count: number };
    readonly mkdir?: boolean;
  }
  export default function roll(options: RollOptions): Promise<Writable & { end(): void }>;
}
