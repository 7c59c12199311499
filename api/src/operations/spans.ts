import { type Attributes, ProxyTracerProvider, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

const scope = 'icfm';

/**
 * Whether an OpenTelemetry SDK was loaded before the server (`NODE_OPTIONS=--import …`). Where none was, nothing is
 * wrapped and nothing measured.
 */
export function isTraced(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(scope) !== undefined;
}

interface Spanned {
  name: string;
  kind?: SpanKind;
  attributes?: Attributes;
}

/** Does work within a span, of which what the work asks for becomes a part. A failure is recorded, and passed on. */
export function inSpan<T>(
  { name, kind = SpanKind.INTERNAL, attributes = {} }: Spanned,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return trace.getTracer(scope).startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      recordFailure(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

export function recordFailure(span: Span, error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
  span.recordException({ name, message });
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', name);
}
