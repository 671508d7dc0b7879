import { createHmac } from 'node:crypto';
import type { DataKeys } from './data-keys.ts';

/** Keyed hash of ticket number and last four digits of the phone: finds the dispute without storing either beside it. */
export const lookupOf = (keys: DataKeys, ticketNumber: string, phoneTail: string): string =>
  createHmac('sha256', keys.lookupKey).update(`${ticketNumber}/${phoneTail}`, 'utf8').digest('hex');
