import { context as active, propagation, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { requestIdOf } from '../http/request-id.ts';
import type { AppEnv } from '../http/router.ts';
import { inSpan, recordFailure } from './spans.ts';

/**
 * Every request as a span of the caller's trace, where it names one: by the pattern of its route, and under the id that
 * a problem and the log show. Names as in the semantic conventions of OpenTelemetry; no query, which may hold what
 * somebody searched for.
 */
export function traceRequests(): MiddlewareHandler<AppEnv> {
  return (context, next) => {
    const { method, path } = context.req;
    const caller = propagation.extract(active.active(), context.req.header());
    const attributes = {
      'http.request.method': method,
      'url.path': path,
      'icfm.request_id': requestIdOf(context.env.incoming),
    };
    return active.with(caller, () =>
      inSpan({ name: method, kind: SpanKind.SERVER, attributes }, async (span) => {
        await next();
        const { status } = context.res;
        const route = routeOf(context);
        if (route) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
        span.setAttribute('http.response.status_code', status);
        if (context.error && status >= 500) recordFailure(span, context.error);
        else if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      }),
    );
  };
}

/** The pattern of the route itself: what stands before all routes has a star at its end. */
const routeOf = (context: Context<AppEnv>) => matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path;
