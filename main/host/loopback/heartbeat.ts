import type { WebSocket, WebSocketServer } from 'ws';

const BEAT_MS = 15_000;

/**
 * Ends connections whose other side is gone without a word (a closed lid, a killed browser): a desk that
 * still seems open would keep its seat. Returns the way to stop.
 */
export function keepBeating(server: WebSocketServer, everyMs = BEAT_MS): () => void {
  const answered = new WeakSet<WebSocket>();
  server.on('connection', (socket: WebSocket) => {
    answered.add(socket);
    socket.on('pong', () => answered.add(socket));
  });
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (!answered.delete(socket)) {
        socket.terminate();
        continue;
      }
      socket.ping();
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
