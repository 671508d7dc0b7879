import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { BoardSound } from '../../shared/domain/board-sound.ts';
import { stationBoardSoundSet } from '../../shared/facts/station.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { soundOfBoard } from '../store/stations.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** How loud the board is and when it is silent: the head's to see and to set. */
export const showSound = (core: Core, { roles }: Session): Answer<BoardSound, 'not-allowed'> =>
  may(roles, 'set-board') ? granted(soundOfBoard(core.db)) : refused('not-allowed');

export function setSound(
  core: Core,
  { roles, staffId }: Session,
  sound: BoardSound,
): Answer<{ done: true }, 'not-allowed'> {
  if (!may(roles, 'set-board')) return refused('not-allowed');
  return core.ledger.write(`staff/${staffId}`, ({ append }) => {
    append(stationBoardSoundSet.of('board-sound', sound));
    return granted({ done: true as const });
  });
}
