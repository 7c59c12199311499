import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { Problem, problemBody } from '../problem.ts';
import { preferredLanguage } from './language.ts';
import { requestIdOf } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const maximumHeaderBytes = 16 * 1024;

/** A file of 200 MB over a slow line. Whoever takes 15 s for the headers is cut before. */
const longestRequest = 10 * 60_000;

/** Methods that the web's Request type refuses to hold; no route has them. */
const impossibleMethods = ['TRACE', 'TRACK', 'CONNECT'];

const problemHeaders = { ...securityHeaders, 'content-type': 'application/problem+json', 'cache-control': 'no-store' };

/** A server whose failures below the application are problems too. */
export function createHttpServer(answer: Answer): Server {
  const listener = getRequestListener(answer, { overrideGlobalObjects: true });
  const limits = {
    maxHeaderSize: maximumHeaderBytes,
    requestTimeout: longestRequest,
    headersTimeout: 15_000,
    // Otherwise whoever dawdles is found only every half minute.
    connectionsCheckingInterval: 2000,
  };
  const server = createServer(limits, (request, response) => {
    if (impossibleMethods.includes(request.method ?? '')) return refuseMethod(request, response);
    return listener(request, response);
  });
  server.on('clientError', answerBrokenRequest);
  return server;
}

function refuseMethod(request: IncomingMessage, response: ServerResponse): void {
  const allow = 'GET, HEAD';
  const problem = new Problem(
    'method-not-allowed',
    {
      zh: `这里的方法为 ${allow}，收到 ${request.method}`,
      en: `Wanted ${allow}, got ${request.method}`,
    },
    { allow },
  );
  refuseRequest(problem, request, response);
}

/** Answers a request below the application. */
export function refuseRequest(problem: Problem, request: IncomingMessage, response: ServerResponse): void {
  const requestId = requestIdOf(request);
  const body = problemBody(problem, preferredLanguage(request.headers['accept-language']), requestId);
  response.writeHead(problem.status, { ...problemHeaders, ...problem.headers, 'x-request-id': requestId });
  response.end(JSON.stringify(body));
}

/** What Node's parser refuses never becomes a request: it is answered on the bare connection. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = isTooLarge
    ? new Problem('headers-too-large', {
        zh: `请求头最大 ${maximumHeaderBytes} 字节`,
        en: `Wanted headers of at most ${maximumHeaderBytes} bytes`,
      })
    : new Problem('malformed-request', { zh: '需要有效的 HTTP 请求', en: 'Wanted a valid HTTP request' });
  const body = JSON.stringify(problemBody(problem, 'en', randomUUID()));
  const reason = isTooLarge ? 'Request Header Fields Too Large' : 'Bad Request';
  const headers = { ...problemHeaders, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${problem.status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
