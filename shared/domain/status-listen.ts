import { z } from 'zod';

/** Where the status page (排队进度页) is served in the hall's own network. */
export interface StatusListen {
  readonly host: string;
  readonly port: number;
}

const LISTEN = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{2,5})$/;

/** `192.168.1.20:8080`: an address of this machine and a port that needs no rights of root; undefined when it is none. */
export function parseStatusListen(text: string): StatusListen | undefined {
  const [, host = '', digits = ''] = LISTEN.exec(text) ?? [];
  const port = Number(digits);
  return z.ipv4().safeParse(host).success && port >= 1_024 && port <= 65_535 ? { host, port } : undefined;
}

/** Empty: no such page is served. Phones must find it under this very address, so it is never a wildcard. */
export const statusListen = z
  .string()
  .max(21)
  .refine((text) => text === '' || (parseStatusListen(text) !== undefined && !text.startsWith('0.')));

/** What stands before a ticket's code in the page's address. */
export const STATUS_PATH = '/s/';

/**
 * Where the QR code of a paper ticket leads: to a page anywhere, to that in the hall's own network, or, with an empty
 * address, nowhere: then it is read at the kiosk.
 */
export interface CodeLeads {
  readonly address: string;
  readonly where: 'anywhere' | 'hall' | 'kiosk';
}
