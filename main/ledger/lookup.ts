import { createHmac } from 'node:crypto';
import type { DataKeys } from './data-keys.ts';

/** Keyed hash of ticket number and last four digits of the phone: finds the dispute without storing either beside it. */
export const lookupOf = (keys: DataKeys, ticketNumber: string, phoneTail: string): string =>
  createHmac('sha256', keys.lookupKey).update(`${ticketNumber}/${phoneTail}`, 'utf8').digest('hex');

/** Keyed hash of an identity number: two declarations about one person are known as such, and not who it is. */
export const idCodeOf = (keys: DataKeys, idNumber: string): string =>
  createHmac('sha256', keys.lookupKey).update(`id/${idNumber}`, 'utf8').digest('hex');

/**
 * Keyed hash of the name of a person or a firm, however it was spaced or typed: two names are compared
 * without either being kept. Another station's key gives another hash.
 */
export const partyCodeOf = (keys: DataKeys, name: string): string =>
  createHmac('sha256', keys.lookupKey)
    .update(`party/${name.normalize('NFKC').replace(/\s/g, '').toLowerCase()}`, 'utf8')
    .digest('hex');
