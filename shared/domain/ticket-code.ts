import { z } from 'zod';

/**
 * Owns the code on a paper ticket: random, fifty bits, says nothing of who holds it or what they came for.
 * Crockford's base 32, which has no letter that looks like a digit.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const TICKET_CODE_LENGTH = 10;
export const ticketCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  .brand<'TicketCode'>();
export type TicketCode = z.infer<typeof ticketCode>;

/** One character from five bits of each of ten random bytes. */
export const codeOf = (random: Uint8Array): TicketCode =>
  ticketCode.parse([...random.subarray(0, TICKET_CODE_LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join(''));

/** The code in what a scanner typed: alone, or at the end of the status page's address. */
export function codeInScan(typed: string): TicketCode | undefined {
  const end = /(?:^|[/=#?&])([0-9A-Z]+)$/i.exec(typed.normalize('NFKC').trim())?.[1];
  const parsed = ticketCode.safeParse(end?.toUpperCase());
  return parsed.success ? parsed.data : undefined;
}
