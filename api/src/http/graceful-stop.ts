import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'node:net';

/**
 * Prepares a server to be stopped without cutting an answer short. What comes back takes no new connection, lets
 * answers in flight be sent to their last byte, and resolves when the last connection is closed; connections still open
 * after `graceMilliseconds` are cut.
 */
export function prepareStop(server: HttpServer, graceMilliseconds: number): () => Promise<void> {
  const sockets = new Set<Socket>();
  const busy = new Set<Socket>();
  let isStopping = false;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => {
      busy.delete(socket);
      if (isStopping) socket.end();
    });
  });
  return () =>
    new Promise((resolve) => {
      isStopping = true;
      // The close of node:http also destroys connections whose answer is written but not yet sent, so its base is used.
      Server.prototype.close.call(server, () => resolve());
      for (const socket of sockets) if (!busy.has(socket)) socket.end();
      setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
    });
}
