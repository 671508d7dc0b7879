import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import type { SurfaceServer } from '../host/surface-server.ts';
import type { Alarms } from '../services/alarms.ts';
import { noTries } from '../services/ask-standing.ts';
import type { BundleControl } from '../services/bundle-control.ts';
import type { Core } from '../services/core.ts';
import type { Drafts } from '../services/drafts.ts';
import type { AnswerPrints } from '../services/print-answer.ts';
import type { PrintSpool } from '../services/print-spool.ts';
import type { TicketPrinting } from '../services/printing-desk.ts';
import type { Printing } from '../services/printing.ts';
import type { Sessions } from '../services/sessions.ts';
import type { SyncControl } from '../services/sync-control.ts';
import { boardRouter } from './board/board-router.ts';
import { deskRouter } from './desk/desk-router.ts';
import { kioskRouter } from './kiosk/kiosk-router.ts';

export interface SurfaceParts {
  readonly core: Core;
  readonly sessions: Sessions;
  readonly sync: SyncControl;
  readonly bundles: BundleControl;
  readonly alarms: Alarms;
  readonly drafts: Drafts;
  readonly printing: Printing;
  readonly ticketPrinting: TicketPrinting & { readonly spool: Pick<PrintSpool, 'printNow'> };
  /** Hears of surprises; gets the error and nothing the caller sent. */
  readonly report: (error: unknown) => void;
}

/**
 * Serves connections. A connection is bound to its surface by the host when it opens: each surface
 * has a router of its own, so a kiosk connection has no way to name a desk procedure.
 */
export function surfaceServer(parts: SurfaceParts): SurfaceServer {
  const { core, sessions, sync, bundles, alarms, drafts, printing, ticketPrinting, report } = parts;
  const { spool } = ticketPrinting;
  const tries = noTries();
  const answerPrints: AnswerPrints = new Map();
  const routers = { kiosk: kioskRouter(report), board: boardRouter(report), desk: deskRouter(report) };
  const connections = {
    kiosk: (terminal: string) => ({ core, terminal, tries, drafts, spool, answerPrints }),
    board: (terminal: string) => ({ core, terminal }),
    desk: (terminal: string) => ({
      ...{ core, terminal, sessions, sync, bundles, alarms, printing, ticketPrinting },
      seat: { token: undefined },
    }),
  };
  const onSocket = {
    kiosk: new SocketHandler(routers.kiosk),
    board: new SocketHandler(routers.board),
    desk: new SocketHandler(routers.desk),
  };
  const onPort = {
    kiosk: new PortHandler(routers.kiosk),
    board: new PortHandler(routers.board),
    desk: new PortHandler(routers.desk),
  };
  return {
    acceptSocket(surface, terminal, socket) {
      switch (surface) {
        case 'kiosk':
          return void onSocket.kiosk.upgrade(socket, { context: connections.kiosk(terminal) });
        case 'board':
          return void onSocket.board.upgrade(socket, { context: connections.board(terminal) });
        case 'desk':
          return void onSocket.desk.upgrade(socket, { context: connections.desk(terminal) });
      }
    },
    acceptPort(surface, terminal, port) {
      switch (surface) {
        case 'kiosk':
          return onPort.kiosk.upgrade(port, { context: connections.kiosk(terminal) });
        case 'board':
          return onPort.board.upgrade(port, { context: connections.board(terminal) });
        case 'desk':
          return onPort.desk.upgrade(port, { context: connections.desk(terminal) });
      }
    },
  };
}
