import type { Context } from 'hono';
import { acceptedEncoding, type Encoding, isCompressible } from './compress.ts';
import { answerKey, isHeld, lastingHeaders } from './entity-tag.ts';
import type { AppEnv } from './router.ts';

type Streamed = {
  /** Called only where a body is wanted. */
  chunks: () => AsyncIterable<Uint8Array>;
  headers: Readonly<Record<string, string>> & { 'content-type': string };
};

/**
 * An answer too large to be kept: sent as it is made, under the ETag that the cache would give it. The cache passes over
 * it because it brings its own.
 */
export function streamAnswer(context: Context<AppEnv>, { chunks, headers }: Streamed): Response {
  const encoding = streamedEncoding(context, headers['content-type']);
  const lasting = lastingHeaders(context, answerKey(context, encoding), undefined);
  if (isHeld(context, lasting.etag)) return new Response(null, { status: 304, headers: lasting });
  const all: Record<string, string> = { ...headers, ...lasting };
  if (encoding !== 'identity') all['content-encoding'] = encoding;
  if (context.req.method === 'HEAD') return new Response(null, { headers: all });
  const plain = ReadableStream.from(chunks());
  return new Response(encoding === 'gzip' ? plain.pipeThrough(new CompressionStream('gzip')) : plain, { headers: all });
}

/** Whoever takes brotli takes gzip, which the platform can write as a stream. */
function streamedEncoding({ req }: Context<AppEnv>, contentType: string): Encoding {
  const isWanted = acceptedEncoding(req.header('accept-encoding')) !== 'identity';
  return isWanted && isCompressible(contentType) ? 'gzip' : 'identity';
}
