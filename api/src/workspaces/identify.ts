import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { PublicAddress } from '../http/public-url.ts';
import type { AppEnv } from '../http/router.ts';
import { Problem } from '../problem.ts';
import { isWriting, refuseForeignHost, refuseForeignOrigin } from './own-names.ts';
import type { Identity } from './token-store.ts';

export const sessionCookie = 'icfm_session';

/** The workspace of a server that asks nobody to sign in. */
export const defaultWorkspace = 'default';

export interface IdentifyOptions {
  /** True where the server answers this machine only: everybody is then the admin of one workspace. */
  isSingleUser: boolean;
  findToken: (token: string) => Promise<Identity | null>;
  address: PublicAddress;
}

/** Answered to anybody: they tell nothing of any workspace. */
const open = ['/api/health', '/api/openapi.json', '/api/docs', '/api/docs/style.css'];

/** Stands for who has not signed in: a workspace that holds nothing. */
const nobody = { workspaceId: '', role: 'viewer' } as const;

/**
 * Says who is asking, as `context.var.session`: before the cache and all routes of `/api`. Throws 421 for a foreign
 * Host (single user), 401 without a good token (else), 403 where a page of another origin wants to write.
 */
export function identify(options: IdentifyOptions): MiddlewareHandler<AppEnv> {
  const { isSingleUser, address } = options;
  return async (context, next) => {
    const { method } = context.req;
    const host = context.req.header('host');
    if (isSingleUser) refuseForeignHost(address, host);
    const bearer = await fromHeader(context, options);
    if (!bearer && isWriting(method)) {
      const origin = context.req.header('origin');
      refuseForeignOrigin(address, { origin, site: context.req.header('sec-fetch-site'), host });
    }
    const identity = bearer ?? (await withoutHeader(context, options));
    context.set('session', { ...identity, isSingleUser });
    return next();
  };
}

/** A header that is there and wrong is refused in every mode: who sends one means it. */
async function fromHeader(context: Context<AppEnv>, { findToken }: IdentifyOptions): Promise<Identity | null> {
  const header = context.req.header('authorization');
  if (header === undefined) return null;
  const [, token] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  const identity = token === undefined ? null : await findToken(token);
  if (!identity) throw wrongToken();
  return identity;
}

async function withoutHeader(
  context: Context<AppEnv>,
  { isSingleUser, findToken }: IdentifyOptions,
): Promise<Identity> {
  if (isSingleUser) return { workspaceId: defaultWorkspace, role: 'admin' };
  const token = getCookie(context, sessionCookie);
  const identity = token === undefined ? null : await findToken(token);
  if (identity) return identity;
  if (isOpen(context)) return nobody;
  throw notSignedIn();
}

function isOpen({ req: { method, path } }: Context<AppEnv>): boolean {
  if (path === '/api/session') return isWriting(method);
  return open.includes(path) && !isWriting(method);
}

const notSignedIn = () =>
  new Problem(
    'unauthorised',
    { zh: '需要登录或提供令牌', en: 'Wanted a token or a sign-in, got neither' },
    { 'www-authenticate': 'Bearer' },
  );

/** The token is none of ours: never made, mistyped or taken back. */
export const wrongToken = () =>
  new Problem(
    'unauthorised',
    {
      zh: '令牌无效：需要由 npm run token 生成且未被撤销的令牌',
      en: 'Wanted a token made by npm run token and not taken back, got another',
    },
    { 'www-authenticate': 'Bearer error="invalid_token"' },
  );
