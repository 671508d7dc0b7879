import { createHash } from 'node:crypto';

/** As many as two people read to each other in a minute; 80 bits, so that no other file can be made to fit them. */
const DIGITS = 24;

/** What two people compare by telephone: 24 digits in groups of four, the same for the same bytes and nothing else. */
export function spokenDigits(bytes: Uint8Array): string {
  const value = BigInt(`0x${createHash('sha256').update(bytes).digest('hex')}`) % 10n ** BigInt(DIGITS);
  return (value.toString().padStart(DIGITS, '0').match(/\d{4}/g) ?? []).join(' ');
}

/** However they were typed. */
export const sameDigits = (typed: string, digits: string): boolean =>
  typed.replaceAll(/[^0-9]/g, '') === digits.replaceAll(' ', '');
