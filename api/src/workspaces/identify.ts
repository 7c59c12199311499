import type { Context, MiddlewareHandler } from 'hono';
import type { PublicAddress } from '../http/public-url.ts';
import type { AppEnv, Variables } from '../http/router.ts';
import { Problem } from '../problem.ts';
import { refuseForeignHost, refuseForeignOrigin } from './own-address.ts';
import { readSessionCookie } from './session-cookie.ts';
import { shownHash } from './token-text.ts';
import type { Identity, Tokens } from './tokens.ts';

type Session = Variables['session'];

export interface IdentifyOptions {
  /** The server answers this machine only: whoever asks owns it. */
  isSingleUser: boolean;
  findToken: Tokens['find'];
  address: PublicAddress;
}

/** Stands for everybody at a server that asks nobody to sign in. */
const owner: Session = { workspaceId: 'default', role: 'admin', isSingleUser: true, token: null };

/** Who may have the page, the documentation and the way to sign in, and nothing that was imported. */
const nobody: Session = { workspaceId: '', role: 'viewer', isSingleUser: false, token: null };

/** What answers by who asks: the API, and the short links of a workspace. */
const asksWho = /^\/(api|s)(\/|$)/;

/**
 * Says who asks, as `context.var.session`, before any route. Below /api nobody passes without a token, be it sent as
 * Bearer or kept in the cookie, unless the server is a single user's; and nothing is changed by a page of another origin.
 * The problems are 401, 403 and, for a foreign Host at a single user's server, 421.
 */
export function identify(options: IdentifyOptions): MiddlewareHandler<AppEnv> {
  const { isSingleUser, address } = options;
  return async (context, next) => {
    if (!asksWho.test(context.req.path)) {
      context.set('session', isSingleUser ? owner : nobody);
      return next();
    }
    if (isSingleUser) refuseForeignHost(address, context.req.header('host'));
    const isBearer = context.req.header('authorization') !== undefined;
    if (!isBearer && !isSafe(context.req.method)) refuseForeignOrigin(address, context);
    context.set('session', await findSession(options, context));
    return next();
  };
}

async function findSession(options: IdentifyOptions, context: Context<AppEnv>): Promise<Session> {
  const { isSingleUser, findToken } = options;
  const authorization = context.req.header('authorization');
  if (authorization === undefined && isSingleUser) return owner;
  const token = authorization === undefined ? readSessionCookie(context) : bearerOf(authorization);
  const identity = token === undefined ? null : await findToken(token);
  if (identity) return sessionOf(identity, isSingleUser);
  if (authorization !== undefined) throw wrongToken();
  if (isOpen(context.req)) return nobody;
  throw notSignedIn();
}

/** Of the hash of a token no more is handed on than lists of tokens show. */
export const sessionOf = ({ workspaceId, role, hash, label }: Identity, isSingleUser: boolean): Session => ({
  ...{ workspaceId, role, isSingleUser },
  token: { hash: hash.slice(0, shownHash), label },
});

const bearerOf = (authorization: string): string | undefined => /^Bearer +(\S+) *$/i.exec(authorization)?.[1];

const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What whoever is not signed in may ask: whether the server lives, how to talk to it; to sign in and out, and to follow a link to the sign-in. */
function isOpen({ method, path }: { method: string; path: string }): boolean {
  if (path === '/api/session') return method === 'POST' || method === 'DELETE';
  if (path.startsWith('/s/')) return true;
  return /^\/api\/(health|ready|openapi(-3\.0)?\.json|docs(\/.*)?)$/.test(path);
}

const challenge = { 'www-authenticate': 'Bearer' };

const notSignedIn = () =>
  new Problem(
    'unauthorised',
    { zh: '需要登录或提供访问令牌', en: 'Wanted a token or a sign-in that is still valid, got neither' },
    challenge,
  );

/** The token is none of ours: never made, mistyped or revoked. */
export const wrongToken = () =>
  new Problem(
    'unauthorised',
    {
      zh: '令牌无效：需要由 npm run token 生成且未被撤销的令牌',
      en: 'Wanted a token made by npm run token and not revoked, got another',
    },
    challenge,
  );
