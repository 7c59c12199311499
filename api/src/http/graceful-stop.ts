import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { Server, type Socket } from 'node:net';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { Problem } from '../problem.ts';

/** What is left of the grace for refusals to be sent. */
const refusalMilliseconds = 500;

/** What has been sent when the server is told to stop may still wait to be read: so long it is let in. */
const openMilliseconds = { least: 100, most: 1000 };
const turns = { quiet: 3, least: 5 };

export interface StopOptions {
  graceMilliseconds: number;
  /** Answers a request that will not be answered any more. */
  refuse: (problem: Problem, request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Prepares a server to be stopped without cutting an answer short. What comes back lets in what has been sent already,
 * then takes no new connection, lets answers in flight be sent to their last byte, and resolves when the last connection
 * is closed. What has no answer
 * `graceMilliseconds` later is refused with a 503, and then connections still open are cut.
 */
export function prepareStop(server: HttpServer, { graceMilliseconds, refuse }: StopOptions): () => Promise<void> {
  const sockets = new Set<Socket>();
  const busy = new Map<Socket, () => void>();
  let isStopping = false;
  let requests = 0;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    requests += 1;
    busy.set(socket, () => response.headersSent || refuse(stopping(), request, response));
    response.once('close', () => {
      busy.delete(socket);
      if (isStopping) socket.end();
    });
  });
  return async () => {
    isStopping = true;
    setTimeout(() => {
      for (const refuseOne of busy.values()) refuseOne();
      setTimeout(() => server.closeAllConnections(), refusalMilliseconds).unref();
    }, graceMilliseconds - refusalMilliseconds).unref();
    await untilQuiet(() => requests);
    await new Promise<void>((resolve) => {
      // The close of node:http also destroys connections whose answer is written but not yet sent, so its base is used.
      Server.prototype.close.call(server, () => resolve());
      for (const socket of sockets) if (!busy.has(socket)) socket.end();
    });
  };
}

/** Waits until some turns of the event loop have brought no request; a busy server reads what was sent only turn by turn. */
async function untilQuiet(countRequests: () => number): Promise<void> {
  const latest = performance.now() + openMilliseconds.most;
  await pause(openMilliseconds.least);
  for (let all = 0, quiet = 0; quiet < turns.quiet && (all < turns.least || performance.now() < latest); all += 1) {
    const before = countRequests();
    await turn();
    quiet = countRequests() === before ? quiet + 1 : 0;
  }
}

const stopping = () =>
  new Problem(
    'busy',
    {
      zh: '服务正在停止，未能在时限内完成这个请求，请稍后再试',
      en: 'The server is being stopped and could not answer this in time; please ask again',
    },
    { 'retry-after': '5' },
  );
