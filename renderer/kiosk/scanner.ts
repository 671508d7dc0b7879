import { codeInScan, type TicketCode } from '../../shared/domain/ticket-code.ts';

/**
 * Owns what a scanner that types like a keyboard says: characters in quick succession, then Enter. A person is
 * slower; whatever stood there before a pause is forgotten.
 */
const QUICK_MS = 80;
const MOST = 260;

/** Takes keys with the moment they came; returns a ticket's code when Enter ends one. */
export function scannerEar(): (key: string, at: number) => TicketCode | undefined {
  let typed = '';
  let last = -Infinity;
  return (key, at) => {
    if (at - last > QUICK_MS) typed = '';
    last = at;
    if (key === 'Enter') {
      const code = codeInScan(typed);
      typed = '';
      return code;
    }
    if (key.length === 1 && typed.length < MOST) typed += key;
    return undefined;
  };
}
