import type { MiddlewareHandler } from 'hono';

/** No foreign source, no inline script or style, no frame. MapLibre starts its workers from blobs. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer, problems and files included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * On the script of the worker that reads private lists: its policy is its own, and lets it connect to nothing. What it
 * is handed can leave it by its page alone.
 */
export const sealedHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': "default-src 'none'",
};

/** Puts them on every answer of a route that has none of its own; stands behind the cache, whose answers have them. */
export function secureAnswers(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    // Set where they are: Hono would make another answer of it, and read the body of this one as a stream.
    const { headers } = context.res;
    for (const [name, value] of Object.entries(securityHeaders)) if (!headers.has(name)) headers.set(name, value);
  };
}
