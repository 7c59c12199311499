import type { IncomingMessage, Server } from 'node:http';
import { requestIdOf } from './request-id.ts';

/** One answer that has been sent, or was broken off by the client. */
export type AnswerSent = {
  readonly method: string;
  /** Without the query: it may hold what somebody searched for. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly isComplete: boolean;
  /** As a problem says it in its body. */
  readonly requestId: string;
  /** Of the caller, where it sends one (W3C Trace Context). */
  readonly traceId: string | null;
};

const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

function traceOf({ headers }: IncomingMessage): string | null {
  const { traceparent: header } = headers;
  return (typeof header === 'string' ? traceparent.exec(header)?.[1] : undefined) ?? null;
}

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
        requestId: requestIdOf(request),
        traceId: traceOf(request),
      });
    });
  });
}
