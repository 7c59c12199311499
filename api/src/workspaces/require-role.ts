import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/router.ts';
import { Problem } from '../problem.ts';
import { Role } from './schema.ts';

/** Each role may do all that those before it may. */
const rank = (role: Role) => Role.options.indexOf(role);

/** Lets only those through whose role is the one named or a higher one; others get a 403. */
export function requireRole(wanted: Role): MiddlewareHandler<AppEnv> {
  return (context, next) => {
    const { role } = context.var.session;
    if (rank(role) < rank(wanted)) throw forbidden(wanted, role);
    return next();
  };
}

const inChinese = { viewer: '查看者', editor: '编辑者', admin: '管理员' } as const;

const forbidden = (wanted: Role, got: Role) =>
  new Problem('forbidden', {
    zh: `需要${inChinese[wanted]}权限，当前为${inChinese[got]}`,
    en: `Wanted the role ${wanted} or higher, got ${got}`,
  });
