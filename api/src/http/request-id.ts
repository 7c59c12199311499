import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const held = new WeakMap<IncomingMessage, string>();
const fit = /^[\w.-]{1,64}$/;

/** The id that a request goes by in problems and in the log: that of a proxy before us (`X-Request-Id`), else one of our own. */
export function requestIdOf(request: IncomingMessage | undefined): string {
  if (request === undefined) return randomUUID();
  const { 'x-request-id': given } = request.headers;
  const id = held.get(request) ?? (typeof given === 'string' && fit.test(given) ? given : randomUUID());
  held.set(request, id);
  return id;
}
