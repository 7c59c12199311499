import type { SqlRow } from '../store/database.ts';
import type { Store } from '../store/open-store.ts';
import { Role } from './schema.ts';
import { hashToken, isTokenShaped, makeToken } from './tokens.ts';

/** Whom a token stands for. */
export interface Identity {
  workspaceId: string;
  role: Role;
}

/** A token as it is listed: `id` is the beginning of its hash, from which the token cannot be made. */
export interface ListedToken extends Identity {
  id: string;
  label: string;
  createdAt: Date;
}

/** The tokens of all workspaces. Stored is the SHA-256 of each, by which it is also found. */
export interface TokenStore {
  /** Makes a token, and its workspace where there is none. The token is shown this once. */
  create(wanted: Identity & { label: string }): Promise<string>;
  find(token: string): Promise<Identity | null>;
  list(): Promise<ListedToken[]>;
  /** Takes a token back by its id; false where there is none. Other processes forget it within five seconds. */
  revoke(id: string): Promise<boolean>;
  count(): Promise<number>;
}

const keptMilliseconds = 5000;
const mostKept = 1000;
const idLength = 12;

/** The tokens in a store. One that was found is remembered for some seconds, so that requests need not ask again. */
export function createTokenStore({ database, hasAnything }: Pick<Store, 'database' | 'hasAnything'>): TokenStore {
  const kept = new Map<string, { identity: Identity; until: number }>();
  const remember = (hash: string, identity: Identity) => {
    if (kept.size >= mostKept) kept.clear();
    kept.set(hash, { identity, until: performance.now() + keptMilliseconds });
  };
  const ask = async (sql: string, parameters: string[]) => (hasAnything() ? database.query(sql, parameters) : []);
  return {
    create: async ({ workspaceId, role, label }) => {
      const token = makeToken();
      await database.transaction(async (sql) => {
        await sql.query('INSERT INTO workspaces (id) VALUES ($1) ON CONFLICT (id) DO NOTHING', [workspaceId]);
        await sql.query('INSERT INTO tokens (hash, workspace_id, role, label) VALUES ($1, $2, $3, $4)', [
          ...[hashToken(token), workspaceId, role, label],
        ]);
      });
      return token;
    },
    find: async (token) => {
      if (!isTokenShaped(token)) return null;
      const hash = hashToken(token);
      const known = kept.get(hash);
      if (known && known.until > performance.now()) return known.identity;
      kept.delete(hash);
      const [row] = await ask('SELECT workspace_id, role FROM tokens WHERE hash = $1', [hash]);
      if (!row) return null;
      const identity = identityOf(row);
      remember(hash, identity);
      return identity;
    },
    list: async () => (await ask(`${listing} ORDER BY created_at, hash`, [])).map(toListed),
    revoke: async (id) => {
      const removed = await ask(`DELETE FROM tokens WHERE left(hash, ${idLength}) = $1 RETURNING hash`, [id]);
      for (const { hash } of removed) kept.delete(String(hash));
      return removed.length > 0;
    },
    count: async () => Number((await ask('SELECT count(*)::int AS count FROM tokens', []))[0]?.count ?? 0),
  };
}

const listing = `SELECT left(hash, ${idLength}) AS id, workspace_id, role, label, created_at FROM tokens`;

const identityOf = ({ workspace_id, role }: SqlRow): Identity => ({
  workspaceId: String(workspace_id),
  role: Role.parse(role),
});

const toListed = (row: SqlRow): ListedToken => ({
  ...identityOf(row),
  id: String(row.id),
  label: String(row.label),
  createdAt: row.created_at instanceof Date ? row.created_at : new Date(String(row.created_at)),
});
