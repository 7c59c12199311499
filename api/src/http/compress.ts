import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body travels. `identity` is as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

const compressible = /^(text\/|application\/(.*json|javascript|vnd\.mapbox-vector-tile)|image\/svg)/;

export const isCompressible = (contentType: string): boolean => compressible.test(contentType);

/** Below this the headers weigh more than what is saved. */
const smallestBytes = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The best encoding of ours that `Accept-Encoding` allows; an encoding with `q=0` is refused. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const offers = header.split(',').map((part) => part.trim().toLowerCase());
  const accepts = (name: string) =>
    offers.some((offer) => offer === name || new RegExp(`^${name};q=(1|0?\\.0*[1-9])`).test(offer.replaceAll(' ', '')));
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

/** Compresses off the event loop, in the pool of threads. What is small or compressed already stays as it is. */
export async function compressBody(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
  encoding: Encoding,
): Promise<{ body: Uint8Array<ArrayBuffer>; encoding: Encoding }> {
  const isWorth = body.byteLength >= smallestBytes && isCompressible(contentType);
  if (encoding === 'identity' || !isWorth) return { body, encoding: 'identity' };
  const packed =
    encoding === 'br'
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await gzipped(body, { level: 6 });
  return { body: Uint8Array.from(packed), encoding };
}
