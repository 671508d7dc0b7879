import type { WebSocket, WebSocketServer } from 'ws';
import { SECOND } from '../../../shared/domain/millis.ts';

const BEAT = 15 * SECOND;

/**
 * Pings every socket and drops those that did not answer since the last beat: a desk whose browser was
 * killed or whose lid was closed would keep its seat. Returns how to stop.
 */
export function keepAlive(server: WebSocketServer, beat: number = BEAT): () => void {
  const alive = new WeakSet<WebSocket>();
  server.on('connection', (socket: WebSocket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    // A broken line is not a surprise; the close that follows it is what counts.
    socket.on('error', () => socket.terminate());
  });
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.has(socket)) {
        socket.terminate();
        continue;
      }
      alive.delete(socket);
      socket.ping();
    }
  }, beat);
  return () => clearInterval(timer);
}
