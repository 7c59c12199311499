import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Problem, problemBody } from '../problem.ts';
import { preferredLanguage } from './language.ts';
import { requestIdOf } from './request-id.ts';
import type { AppEnv } from './router.ts';
import { securityHeaders } from './security-headers.ts';

/** Turns whatever was thrown into a problem. What is not ours is logged under its request id and never shown. */
export function answerProblem(error: Error, context: Context<AppEnv>): Response {
  const requestId = requestIdOf(context.env?.incoming);
  const problem = toProblem(error, context);
  if (problem.code === 'internal') console.error(`request ${requestId} failed:`, error);
  const body = problemBody(problem, preferredLanguage(context.req.header('accept-language')), requestId);
  const headers = {
    ...securityHeaders,
    ...problem.headers,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
    // What is left of a refused body is not read, so that the connection cannot serve another request.
    ...(hasBody(context.req.method) ? { connection: 'close' } : {}),
  };
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}

const hasBody = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Whoever asked has gone before the end of the body or of the answer: what fails by that is no failure of ours. */
function isCutShort({ env }: Context<AppEnv>): boolean {
  const { incoming, outgoing } = env ?? {};
  const isHalfSent = incoming?.destroyed === true && !incoming.complete;
  return isHalfSent || (outgoing?.destroyed === true && !outgoing.writableFinished);
}

/** Nobody reads it. */
const cutShort = () =>
  new Problem('malformed-request', {
    zh: '需要完整的请求与回答，中途连接中断',
    en: 'Wanted the whole of the request and its answer, got a connection that ended before',
  });

function toProblem(error: Error, context: Context<AppEnv>): Problem {
  if (error instanceof Problem) return error;
  if (isCutShort(context)) return cutShort();
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem('malformed-request', { zh: '请求无法读取', en: 'The request cannot be read' });
  }
  return new Problem('internal', { zh: '服务器出错，已记录', en: 'The server failed; the failure is logged' });
}
