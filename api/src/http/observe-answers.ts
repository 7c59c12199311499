import type { IncomingMessage, Server } from 'node:http';

/** One answer that has been sent, or was broken off by the client. */
export type AnswerSent = {
  readonly method: string;
  /** Without the query: it may hold what somebody searched for. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly isComplete: boolean;
  readonly request: IncomingMessage;
};

/** Calls back for every answer, below the application: what never became a route and what came from a cache as well. */
export function observeAnswers(server: Server, onSent: (answer: AnswerSent) => void): void {
  server.on('request', (request, response) => {
    const startedAt = performance.now();
    response.once('close', () => {
      onSent({
        method: request.method ?? '',
        path: (request.url ?? '').split('?', 1)[0] ?? '',
        status: response.statusCode,
        milliseconds: performance.now() - startedAt,
        isComplete: response.writableFinished,
        request,
      });
    });
  });
}
