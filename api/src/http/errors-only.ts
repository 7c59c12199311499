import type { MiddlewareHandler } from 'hono';

/** Makes an Error of whatever else a library may throw: Hono hands its error handler nothing but Errors, and the answer would be empty. */
export function errorsOnly(): MiddlewareHandler {
  return async (_, next) => {
    try {
      await next();
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      throw new Error('wanted an Error to be thrown, got something else', { cause: thrown });
    }
  };
}
