import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { PublicAddress } from './public-url.ts';

const ownAddress = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;

/**
 * The address that a request comes from: that of the socket. `X-Forwarded-For` is believed only where PUBLIC_URL says
 * that a proxy stands before the server and it is this machine that speaks: the last address in it is the one that the
 * proxy has seen. Empty, and so one for all, where the application is called without a socket.
 */
export function clientAddress(context: Context, { publicUrl }: Pick<PublicAddress, 'publicUrl'>): string {
  const peer = peerOf(context);
  if (publicUrl === undefined || !ownAddress.test(peer)) return peer;
  const seen = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(seen) === 0 ? peer : seen;
}

function peerOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    return '';
  }
}
