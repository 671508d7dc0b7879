import { z } from 'zod';
import { boardSound } from '../domain/board-sound.ts';
import { divisionCode } from '../domain/division.ts';
import { bilingual } from '../domain/language.ts';
import { stationCode } from '../domain/station.ts';
import { factType } from './fact-type.ts';

/** The first fact of every ledger: which station this is. */
export const stationFounded = factType('station.founded.v1', {
  data: z.object({ code: stationCode, name: bilingual, division: divisionCode, demo: z.boolean() }),
});

/** The station head decides how loud the board is, and when it is silent. */
export const stationBoardSoundSet = factType('station.board-sound-set.v1', { data: boardSound });
