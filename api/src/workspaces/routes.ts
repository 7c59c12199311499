import { createRoute, z } from '@hono/zod-openapi';
import { type AppEnv, createRouter } from '../http/router.ts';
import { Problem } from '../problem.ts';
import { sessionOf, wrongToken } from './identify.ts';
import { Session, SignIn } from './schema.ts';
import { clearSessionCookie, writeSessionCookie } from './session-cookie.ts';
import { signInLimit } from './sign-in-limit.ts';

const path = '/session';
const tags = ['Workspaces'];
const json = { 'application/json': { schema: Session } };
const unstored = { 'cache-control': 'no-store' };

const readRoute = createRoute({
  method: 'get',
  path,
  operationId: 'getSession',
  tags,
  summary: 'Who is asking: workspace, role, and whether anybody need sign in',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'The session', content: json } },
});

const signInRoute = createRoute({
  method: 'post',
  path,
  operationId: 'signIn',
  tags,
  summary: 'Sign in with a token, which the browser then keeps in a cookie',
  request: { body: { required: true, content: { 'application/json': { schema: SignIn } } } },
  responses: { 200: { description: 'The session', content: json } },
});

const signOutRoute = createRoute({
  method: 'delete',
  path,
  operationId: 'signOut',
  tags,
  summary: 'Sign out: the browser forgets the token, which stays valid',
  responses: { 204: { description: 'Signed out' } },
});

/** `/session`: who asks, signing in and out. */
export const sessionRoutes = createRouter()
  .openapi(readRoute, (context) => {
    const { session, model } = context.var;
    const headers = { ...unstored, 'data-version': model.version };
    return context.json(tellSession(session, model.version), 200, headers);
  })
  .openapi(signInRoute, async (context) => {
    const { tokens, imports, session, sender } = context.var;
    if (session.isSingleUser) throw needsNoSignIn();
    const limit = signInLimit(tokens);
    limit.check(sender);
    const { token } = context.req.valid('json');
    const identity = await tokens.find(token.trim());
    if (identity === null) {
      limit.countFailure(sender);
      throw wrongToken();
    }
    writeSessionCookie(context, token.trim());
    // Who has just signed in is who asks from here on: the log of changes tells so.
    const signedIn = sessionOf(identity, session.isSingleUser);
    context.set('session', signedIn);
    const { version } = imports.models.modelFor(identity.workspaceId);
    return context.json(tellSession(signedIn, version), 200, unstored);
  })
  .openapi(signOutRoute, (context) => {
    clearSessionCookie(context);
    return context.body(null, 204, unstored);
  });

const tellSession = (
  { workspaceId, role, isSingleUser }: AppEnv['Variables']['session'],
  dataVersion: string,
): Session => ({ workspaceId, role, isSingleUser, dataVersion });

const needsNoSignIn = () =>
  new Problem('conflict', {
    zh: '本服务仅供本机使用，无需登录',
    en: 'This server answers its own machine only and asks nobody to sign in',
  });
