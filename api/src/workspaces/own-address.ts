import type { Context } from 'hono';
import type { PublicAddress } from '../http/public-url.ts';
import type { AppEnv } from '../http/router.ts';
import { Problem } from '../problem.ts';

const loopbackNames = ['localhost', '[::1]', '::1'];

/** Whether a host, without port, is a name of the loopback address: reached from this machine alone. */
export const isLoopback = (host: string): boolean =>
  loopbackNames.includes(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Throws a 421 where a page of another name has been pointed at this machine (DNS rebinding): such a page counts as ours
 * to its browser. The port is not looked at, since tunnels change it. The name is not repeated.
 */
export function refuseForeignHost(address: PublicAddress, asked: string | undefined): void {
  if (asked === undefined) return;
  const host = readUrl(`http://${asked}`)?.hostname ?? '';
  const known = address.publicUrl === undefined ? null : new URL(address.publicUrl).hostname;
  if (isLoopback(host) || host === known) return;
  throw new Problem('misdirected', {
    zh: '需要本机的主机名（127.0.0.1 或 localhost），收到其他主机名；如需以其他名称访问，请设置 PUBLIC_URL',
    en: 'Wanted a host name of this machine (127.0.0.1 or localhost), got another; set PUBLIC_URL to be reached by another',
  });
}

/**
 * Throws a 403 where a browser says that a page of another origin has sent this. A request without these headers comes
 * from no browser and lends itself to nobody.
 */
export function refuseForeignOrigin(address: PublicAddress, context: Context<AppEnv>): void {
  const { req } = context;
  if (req.header('sec-fetch-site') === 'cross-site') throw foreignOrigin();
  const origin = req.header('origin');
  if (origin === undefined || ownOrigins(address).includes(origin)) return;
  const host = req.header('host');
  // The same address in both headers is what a browser calls the same origin.
  if (host !== undefined && readUrl(origin)?.host === host.toLowerCase()) return;
  throw foreignOrigin();
}

function ownOrigins({ publicUrl, port }: PublicAddress): string[] {
  const local = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${port()}`);
  return publicUrl === undefined ? local : [...local, new URL(publicUrl).origin];
}

const readUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const foreignOrigin = () =>
  new Problem('forbidden', {
    zh: '需要由本服务的页面发出的请求，收到来自其他来源的请求',
    en: 'Wanted a request of a page of this server, got one of another origin',
  });
