import { text } from 'node:stream/consumers';

/** All of standard input as text. */
export const readStdin = (): Promise<string> => text(process.stdin);
