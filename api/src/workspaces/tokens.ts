import { type AuditEntry, commandEntry, writeEntry } from '../audit/audit-store.ts';
import type { Database, SqlRow, SqlValue } from '../store/database.ts';
import { ensureWorkspace } from '../store/ensure-workspace.ts';
import type { Store } from '../store/open-store.ts';
import { Role } from './schema.ts';
import { createTokenCache } from './token-cache.ts';
import { hashToken, isTokenText, makeToken, shownHash } from './token-text.ts';

/** What a token allows, and where. */
export interface Grant {
  workspaceId: string;
  role: Role;
}

/** How a token is told from others: never by itself, but by its hash, by which it can be revoked. */
export interface TokenMark {
  hash: string;
  label: string;
}

/** Whom a token stands for. */
export type Identity = Grant & TokenMark;

/** What is known of a token. */
export type TokenEntry = Identity & { createdAt: Date };

/** The tokens of all workspaces. */
export interface Tokens {
  /** Makes a token, and its workspace where there is none of that name. The token is answered here and never again. */
  create(wanted: Grant & { label: string }): Promise<string>;
  /** Whose token this is; null where it is none. What is answered is at most five seconds old. */
  find(token: string): Promise<Identity | null>;
  list(): Promise<TokenEntry[]>;
  /** Revokes the one token whose hash begins with `prefix`; null, and nothing done, where there is none or more than one. */
  revoke(prefix: string): Promise<TokenEntry | null>;
  count(): Promise<number>;
}

const columns = 'hash, workspace_id, role, label, created_at';

/** The tokens in a store, of which it knows the SHA-256 only. To look for one makes no database. */
export function createTokens({
  database,
  reads,
  hasAnything,
}: Pick<Store, 'database' | 'reads' | 'hasAnything'>): Tokens {
  const ask = async (sql: string, parameters: SqlValue[] = []) =>
    hasAnything() ? reads.newest.query(sql, parameters) : [];
  const cache = createTokenCache(async (hash) => {
    const [row] = await ask(`SELECT ${columns} FROM tokens WHERE hash = $1`, [hash]);
    return row === undefined ? null : identityOf(row);
  });
  return {
    create: async ({ workspaceId, role, label }) => {
      const token = makeToken();
      const hash = hashToken(token);
      await database.transaction(async (sql) => {
        await ensureWorkspace(sql, workspaceId);
        await sql.query('INSERT INTO tokens (hash, workspace_id, role, label) VALUES ($1, $2, $3, $4)', [
          hash,
          workspaceId,
          role,
          label,
        ]);
        await writeEntry(sql, entryOfChange('createToken', { workspaceId, role, hash, label }));
      });
      return token;
    },
    find: async (token) => (isTokenText(token) ? cache.find(hashToken(token)) : null),
    list: async () => {
      const rows = await ask(`SELECT ${columns} FROM tokens ORDER BY workspace_id, created_at, hash`);
      return rows.map(entryOf);
    },
    revoke: async (prefix) => (hasAnything() ? revoke(database, prefix).finally(cache.clear) : null),
    count: async () => {
      const [row] = await ask('SELECT count(*)::int AS count FROM tokens');
      return Number(row?.count ?? 0);
    },
  };
}

async function revoke(database: Database, prefix: string): Promise<TokenEntry | null> {
  if (!/^[0-9a-f]{4,64}$/.test(prefix)) return null;
  return database.transaction(async (sql) => {
    const rows = await sql.query(`SELECT ${columns} FROM tokens WHERE starts_with(hash, $1) FOR UPDATE`, [prefix]);
    const [row] = rows;
    if (row === undefined || rows.length > 1) return null;
    const entry = entryOf(row);
    await sql.query('DELETE FROM tokens WHERE hash = $1', [entry.hash]);
    await writeEntry(sql, entryOfChange('revokeToken', entry));
    return entry;
  });
}

/** Tokens are made and revoked by commands alone. What is made is named by the beginning of its hash. */
const entryOfChange = (operation: string, { workspaceId, role, hash, label }: Identity): AuditEntry => ({
  ...commandEntry(workspaceId, operation),
  subjects: { token: hash.slice(0, shownHash), role, ...(label === '' ? {} : { label }) },
});

const identityOf = (row: SqlRow): Identity => ({
  workspaceId: String(row.workspace_id),
  role: Role.parse(row.role),
  hash: String(row.hash),
  label: String(row.label),
});

const entryOf = (row: SqlRow): TokenEntry => ({
  ...identityOf(row),
  createdAt: new Date(String(row.created_at)),
});
