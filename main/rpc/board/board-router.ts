import { implement } from '@orpc/server';
import { boardContract } from '../../../shared/contract/board/contract.ts';
import { noteAnnounced } from '../../services/note-announced.ts';
import { showBoard } from '../../services/show-board.ts';
import { changesOf } from '../changes.ts';
import type { Connection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** Answers the board. */
export function boardRouter(report: (error: unknown) => void) {
  const os = implement(boardContract)
    .$context<Connection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return os.router({
    show: os.show.handler(({ context }) => showBoard(context.core)),
    announced: os.announced.handler(({ context: { core, terminal }, input, errors }) =>
      orRefuse(noteAnnounced(core, terminal, input.callId), errors),
    ),
    changes: os.changes.handler(({ context, signal }) => changesOf(context.core, signal)),
  });
}
