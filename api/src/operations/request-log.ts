import type { IncomingMessage } from 'node:http';
import type { AuditRecord } from '../audit/schema.ts';
import type { AnswerSent } from '../http/observe-answers.ts';
import { requestIdOf } from '../http/request-id.ts';

const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace of the caller, where it sends one (W3C Trace Context). */
function traceOf({ headers }: IncomingMessage): string | null {
  const { traceparent: header } = headers;
  return (typeof header === 'string' ? traceparent.exec(header)?.[1] : undefined) ?? null;
}

/** One line of JSON an answer, for a collector of logs; times in UTC, no query, nobody's name, the id that a problem shows. */
export function writeAnswerLine(answer: AnswerSent, write: (line: string) => void): void {
  const { milliseconds, request, ...rest } = answer;
  const level = answer.status >= 500 ? 'error' : answer.status >= 400 ? 'warn' : 'info';
  const ids = { requestId: requestIdOf(request), traceId: traceOf(request) };
  const line = {
    time: new Date().toISOString(),
    level,
    pid: process.pid,
    ...rest,
    ...ids,
    milliseconds: Number(milliseconds.toFixed(2)),
  };
  write(`${JSON.stringify(line)}\n`);
}

/** One line of JSON a change, once it is stored. */
export function writeRecordLine({ time, ...audit }: AuditRecord, write: (line: string) => void): void {
  write(`${JSON.stringify({ time, level: 'info', audit })}\n`);
}
