import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { WebSocket } from 'ws';

/** The three pages of a station, each with a contract and a token of its own. */
export type Surface = 'kiosk' | 'board' | 'desk';

/** Serves connections; a host calls it once it has decided which surface a connection belongs to. */
export interface SurfaceServer {
  acceptSocket(surface: Surface, terminal: string, socket: WebSocket): void;
  acceptPort(surface: Surface, terminal: string, port: SupportedMessagePort): void;
}
