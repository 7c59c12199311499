import type { Role } from '@icfm/api/workspaces/schema';
import { findPostgres, startPostgres } from '../postgres-server.ts';
import { startServer } from './running-server.ts';

const programs = findPostgres();

/** What is kept is tried on each database that is here. */
export const databases = programs === null ? (['PGlite'] as const) : (['PGlite', 'PostgreSQL'] as const);

const people: readonly (readonly [name: string, workspaceId: string, role: Role])[] = [
  ['editor', 'bank-a', 'editor'],
  ['viewer', 'bank-a', 'viewer'],
  ['other', 'bank-b', 'admin'],
];

type Sent = {
  /** One of the people; anybody else is not signed in. */
  readonly who: string;
  readonly method: string;
  /** Below `/api/`. */
  readonly path: string;
  readonly body?: unknown;
  readonly language?: string;
};

/** A server of two workspaces, `bank-a` with an editor and a viewer and `bank-b` with its admin, on an empty database. */
export async function startTwoWorkspaces(database: (typeof databases)[number]) {
  const postgres = database === 'PostgreSQL' ? await startPostgres(programs ?? '') : null;
  const server = await startServer({ hasDatabase: true, isSingleUser: false, databaseUrl: postgres?.createDatabase() });
  const bearers = new Map<string, Record<string, string>>();
  for (const [label, workspaceId, role] of people)
    bearers.set(label, { authorization: `Bearer ${await server.tokens.create({ workspaceId, role, label })}` });
  const send = ({ who, method, path, body, language = 'en' }: Sent) => {
    const headers = { ...bearers.get(who), 'accept-language': language };
    if (body === undefined) return fetch(`${server.url}/api/${path}`, { method, headers });
    const sent = { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return fetch(`${server.url}/api/${path}`, sent);
  };
  const stop = async () => {
    await server.stop();
    await postgres?.stop();
  };
  return { server, send, stop };
}

export type TwoWorkspaces = Awaited<ReturnType<typeof startTwoWorkspaces>>;
