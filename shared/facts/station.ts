import { z } from 'zod';
import { boardSound } from '../domain/board-sound.ts';
import { divisionCode } from '../domain/division.ts';
import { bilingual } from '../domain/language.ts';
import { stationCode } from '../domain/station.ts';
import { stationDay } from '../domain/station-day.ts';
import { offeredKeys } from '../domain/station-keys.ts';
import { factType } from './fact-type.ts';
import { keyText } from './person.ts';

/** The first fact of every ledger: which station this is. */
export const stationFounded = factType('station.founded.v1', {
  data: z.object({ code: stationCode, name: bilingual, division: divisionCode, demo: z.boolean() }),
});

/** The station head decides how loud the board is, and when it is silent. */
export const stationBoardSoundSet = factType('station.board-sound-set.v1', { data: boardSound });
/** A day on which the whole station is shut, beside the days off of the State Council. */
export const stationDayClosed = factType('station.day-closed.v1', { data: z.object({ day: stationDay }) });
/** The day is open after all. */
export const stationDayReopened = factType('station.day-reopened.v1', { data: z.object({ day: stationDay }) });

/** A sealed copy of the station was put away (备份). `ownDisk`: on another disk than the station itself. */
export const stationBackedUp = factType('station.backed-up.v1', {
  data: z.object({ seq: z.int().nonnegative(), bytes: z.int().positive(), ownDisk: z.boolean() }),
});
export const stationBackupFailed = factType('station.backup-failed.v1', {
  data: z.object({ why: z.enum(['no-room', 'no-folder', 'not-writable', 'other']) }),
});

/** The station has new keys by which others know it: the first ones, or those of another machine (换机). */
export const stationKeysOffered = factType('station.keys-offered.v1', { data: offeredKeys });

/**
 * The key by which this machine makes look-up codes (查询码): a ticket number and the end of a phone number are found by
 * it. Sealed like the words of a person, so that the machine that comes after this one finds what this one recorded.
 * `check`: SHA-256 of the key, to know it by.
 */
export const stationLookupKeyKept = factType('station.lookup-key-kept.v1', {
  data: z.object({ keyId: z.uuid(), check: z.string().regex(/^[0-9a-f]{64}$/) }),
  personal: { self: z.object({ key: keyText }) },
});
