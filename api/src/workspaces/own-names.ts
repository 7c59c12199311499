import type { PublicAddress } from '../http/public-url.ts';
import { Problem, quoteShort } from '../problem.ts';

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The name in a Host header, without its port. */
const nameIn = (header: string) => header.toLowerCase().replace(/:\d+$/, '');

/**
 * Refuses a name that is not of this machine. A page elsewhere can make its own name lead here, and a browser then
 * lets it read what a server without sign-in answers.
 */
export function refuseForeignHost({ publicUrl, host }: PublicAddress, asked: string | undefined): void {
  const name = nameIn(asked ?? '');
  if (isLoopback(name) || name === host.toLowerCase() || name === `[${host.toLowerCase()}]`) return;
  if (publicUrl && name === nameIn(new URL(publicUrl).host)) return;
  throw new Problem('misdirected', {
    zh: '需要以本机名称（如 127.0.0.1 或 localhost）访问，收到其他主机名',
    en: 'Wanted a name of this machine, such as 127.0.0.1 or localhost, as the host; got another',
  });
}

const methodsThatOnlyRead = ['GET', 'HEAD', 'OPTIONS'];

export const isWriting = (method: string) => !methodsThatOnlyRead.includes(method);

interface Sender {
  origin: string | undefined;
  /** The header Sec-Fetch-Site, which no page can set. */
  site: string | undefined;
  host: string | undefined;
}

/** Refuses to write for a page of another origin. What is not a browser sends neither header. */
export function refuseForeignOrigin({ publicUrl }: PublicAddress, { origin, site, host }: Sender): void {
  const isForeignSite = site === 'cross-site' || site === 'same-site';
  if (!isForeignSite && (origin === undefined || isOwnOrigin(origin, publicUrl, host))) return;
  throw new Problem('forbidden', {
    zh: `只接受本站页面发出的更改，收到来自 ${quoteShort(origin ?? site)} 的请求`,
    en: `Wanted a change asked for by a page of this server, got one from ${quoteShort(origin ?? site)}`,
  });
}

function isOwnOrigin(origin: string, publicUrl: string | undefined, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  if (publicUrl && asked.origin === new URL(publicUrl).origin) return true;
  return host !== undefined && asked.host === host.toLowerCase();
}
