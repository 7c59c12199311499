import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';

const maximumAddress = 8192;

/** Refuses what no route should see: long addresses, broken escapes, NUL characters. */
export function requestGuard(): MiddlewareHandler {
  return async (context, next) => {
    const { url } = context.req;
    const address = url.slice(url.indexOf('/', 8));
    if (address.length > maximumAddress) throw addressTooLong(address.length);
    if (address.includes('%') && !isDecodable(address)) throw malformedEscape();
    return next();
  };
}

function isDecodable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
}

const malformedEscape = () =>
  new Problem('malformed-address', {
    zh: '需要有效的 UTF-8 百分号编码，收到无法解码的地址',
    en: 'Wanted valid percent-encoded UTF-8, got an address that cannot be decoded',
  });

const addressTooLong = (length: number) =>
  new Problem('address-too-long', {
    zh: `地址最长 ${maximumAddress} 个字符，收到 ${length} 个`,
    en: `Wanted an address of at most ${maximumAddress} characters, got ${length}`,
  });
