import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../http/router.ts';

const name = 'icfm_session';
const thirtyDays = 30 * 24 * 3600;

/** The token that a browser has been given to keep. */
export const readSessionCookie = (context: Context<AppEnv>): string | undefined => getCookie(context, name);

/** Has the browser keep the token where no script reads it and no other site sends it. */
export function writeSessionCookie(context: Context<AppEnv>, token: string): void {
  setCookie(context, name, token, { ...attributes(context), maxAge: thirtyDays });
}

export function clearSessionCookie(context: Context<AppEnv>): void {
  deleteCookie(context, name, attributes(context));
}

const attributes = (context: Context<AppEnv>) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Strict' as const,
  secure: context.var.publicUrl.startsWith('https:'),
});
