import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { type AppEnv, createRouter } from '../http/router.ts';
import { type IdentifyOptions, sessionCookie, wrongToken } from './identify.ts';
import { Session, SignIn } from './schema.ts';
import { createSignInLimit } from './sign-in-limit.ts';

const json = 'application/json';
const noStore = { 'cache-control': 'no-store' };
const thirtyDays = 30 * 24 * 60 * 60;
const whoIsAsking = { description: 'Who is asking', content: { [json]: { schema: Session } } };

const readRoute = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'getSession',
  tags: ['Access'],
  summary: 'Who is asking, and which version the data of the workspace have',
  request: { query: z.strictObject({}) },
  responses: { 200: whoIsAsking },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  tags: ['Access'],
  summary: 'Sign in by a token, which is then kept in a cookie',
  request: { query: z.strictObject({}), body: { required: true, content: { [json]: { schema: SignIn } } } },
  responses: { 200: whoIsAsking },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  tags: ['Access'],
  summary: 'Sign out',
  request: { query: z.strictObject({}) },
  responses: { 204: { description: 'Signed out' } },
});

type SessionOptions = IdentifyOptions & {
  /** The version of the data of a workspace as its answers carry it. */
  versionOf: (workspaceId: string) => string;
};

/** `/session`: who is asking, signing in and out. */
export function sessionRoutes({ isSingleUser, findToken, address, versionOf }: SessionOptions) {
  const limit = createSignInLimit();
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: address.publicUrl?.startsWith('https:') ?? false,
  } as const;
  return createRouter()
    .openapi(readRoute, (context) => {
      const { session } = context.var;
      return context.json({ ...session, dataVersion: versionOf(session.workspaceId) }, 200, noStore);
    })
    .openapi(signInRoute, async (context) => {
      const from = addressOf(context);
      limit.check(from);
      const { token } = context.req.valid('json');
      const identity = await findToken(token);
      if (!identity) {
        limit.countFailure(from);
        throw wrongToken();
      }
      setCookie(context, sessionCookie, token, { ...cookie, maxAge: thirtyDays });
      const dataVersion = versionOf(identity.workspaceId);
      return context.json({ ...identity, isSingleUser, dataVersion }, 200, noStore);
    })
    .openapi(signOutRoute, (context) => {
      deleteCookie(context, sessionCookie, cookie);
      return context.body(null, 204, noStore);
    });
}

/** Where the request comes from; one place for all where the application is called without a socket. */
function addressOf(context: Context<AppEnv>): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    return '';
  }
}
