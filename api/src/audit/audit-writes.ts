import type { Context, MiddlewareHandler } from 'hono';
import { requestIdOf } from '../http/request-id.ts';
import type { AppEnv } from '../http/router.ts';
import type { AuditEntry } from './audit-store.ts';
import type { AskedOperation, createOperations } from './operations.ts';
import type { Actor, AuditRecord, Outcome } from './schema.ts';
import { createTrail } from './trail.ts';

export interface AuditOptions {
  operationOf: ReturnType<typeof createOperations>;
  /** Hears of every record once it is committed. */
  onRecord: (record: AuditRecord) => unknown;
}

/**
 * Writes down every change that somebody asks for: what is changed in the store by the route itself, in the same
 * transaction (`context.var.trail`); what is refused, what fails, and what changes nothing in the store (signing in and
 * out) here, before the answer is sent. Whoever is not signed in leaves no record but of a sign-in that failed.
 */
export function auditWrites({ operationOf, onRecord }: AuditOptions): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const { method, path } = context.req;
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next();
    const asked = operationOf(method, path);
    if (asked === null) return next();
    const trail = createTrail(() => entryOf(context, asked), onRecord);
    context.set('trail', trail);
    await next();
    const { status } = context.res;
    if (status >= 400) trail.forget();
    if (!trail.hasRecords() && isKept(context, asked)) {
      const { database } = context.var.imports.store;
      // The answer is made: a store that is away takes nothing of it back, and the log of the process has it.
      await trail
        .record(database, { outcome: outcomeOf(status), status })
        .catch((error) => console.error(`${asked.operation} was answered ${status} and is not in the log:`, error));
    }
    trail.announce();
  };
}

/** Whether a request belongs in the log; where nothing was ever stored a refusal makes no database. */
function isKept({ var: { session, imports }, res }: Context<AppEnv>, { operation }: AskedOperation): boolean {
  if (!imports.store.hasAnything()) return false;
  // Whoever asks too often is not to fill the log with it, nor to be given work.
  if (res.status === 429) return false;
  return session.workspaceId !== '' || (operation === 'signIn' && res.status === 401);
}

/** A change is recorded together with being made, before its answer: as what it is documented to be answered with. */
function entryOf(context: Context<AppEnv>, { operation, subjects, status }: AskedOperation): AuditEntry {
  const { session } = context.var;
  return {
    workspaceId: session.workspaceId,
    actor: actorOf(session),
    role: session.workspaceId === '' ? null : session.role,
    token: session.token?.hash ?? null,
    label: session.token?.label ?? null,
    ...{ operation, subjects, outcome: 'done', status },
    requestId: requestIdOf(context.env?.incoming),
  };
}

function actorOf({ token, isSingleUser }: AppEnv['Variables']['session']): Actor {
  if (token !== null) return 'token';
  return isSingleUser ? 'machine' : 'nobody';
}

function outcomeOf(status: number): Outcome {
  if (status < 400) return 'done';
  return status < 500 ? 'refused' : 'failed';
}
