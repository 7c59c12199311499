import { branchPointsTables } from './branch-points-tables.ts';

/**
 * The tables, step by step: a step that has been released is never changed, a new one is added at the end.
 *
 * Rows of an import carry the number of the file they came from (`part`) and count only once `imports.parts` lists that
 * file: an import that is cut short has no row that counts. They refer to their import without a foreign key, whose check
 * of every row takes a third of the time of an import; whoever removes an import removes its rows.
 */
export const migrations: readonly string[][] = [
  [
    `CREATE TABLE workspaces (id text PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now())`,
    `CREATE TABLE tokens (
       hash text PRIMARY KEY,
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       role text NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
       label text NOT NULL,
       created_at timestamptz NOT NULL DEFAULT now())`,
    `CREATE TABLE uploads (
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       sha256 text NOT NULL,
       file_name text NOT NULL,
       bytes bigint NOT NULL,
       created_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (workspace_id, sha256))`,
    `CREATE TABLE imports (
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       id text NOT NULL,
       serial integer NOT NULL,
       title text NOT NULL,
       kind text NOT NULL,
       relation text,
       status text NOT NULL,
       version integer NOT NULL,
       version_of text,
       as_of date NOT NULL,
       created_at timestamptz NOT NULL DEFAULT now(),
       completed_at timestamptz,
       alive_at timestamptz NOT NULL DEFAULT now(),
       settings jsonb NOT NULL,
       summary jsonb,
       reason jsonb,
       parts jsonb NOT NULL,
       PRIMARY KEY (workspace_id, id))`,
    `CREATE TABLE import_records (
       workspace_id text NOT NULL,
       import_id text NOT NULL,
       part integer NOT NULL,
       row_number integer NOT NULL,
       record_key text NOT NULL,
       digest text NOT NULL,
       record text NOT NULL,
       PRIMARY KEY (workspace_id, import_id, part, row_number))`,
    `CREATE TABLE import_rejects (
       workspace_id text NOT NULL,
       import_id text NOT NULL,
       part integer NOT NULL,
       row_number integer NOT NULL,
       outcome text NOT NULL,
       name text,
       cells text NOT NULL,
       findings text NOT NULL,
       PRIMARY KEY (workspace_id, import_id, part, row_number))`,
    `CREATE TABLE mappings (
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       header_hash text NOT NULL,
       settings jsonb NOT NULL,
       used_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (workspace_id, header_hash))`,
    `CREATE TABLE join_modes (
       workspace_id text PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
       branches text NOT NULL DEFAULT 'join',
       clusters text NOT NULL DEFAULT 'join',
       flows text NOT NULL DEFAULT 'join')`,
    `CREATE TABLE workspace_versions (
       workspace_id text PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
       version bigint NOT NULL)`,
  ],
  [
    `CREATE TABLE scenarios (
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       id text NOT NULL,
       name text NOT NULL,
       address text NOT NULL,
       data_version text NOT NULL,
       summary jsonb,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (workspace_id, id))`,
  ],
  [
    `CREATE TABLE stories (
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       id text NOT NULL,
       revision integer NOT NULL DEFAULT 1,
       content jsonb NOT NULL,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (workspace_id, id))`,
    `CREATE TABLE links (
       workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
       code text NOT NULL,
       address text NOT NULL,
       created_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (workspace_id, code))`,
  ],
  [...branchPointsTables],
  [
    // What processes tell each other of their work: nothing that anybody brought, so it is neither logged nor backed up.
    `CREATE UNLOGGED TABLE jobs (
       kind text NOT NULL,
       workspace_id text NOT NULL,
       id text NOT NULL,
       serial bigint GENERATED ALWAYS AS IDENTITY,
       told text NOT NULL,
       is_over boolean NOT NULL,
       is_cancelled boolean NOT NULL,
       asked_at timestamptz NOT NULL DEFAULT now(),
       alive_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (kind, workspace_id, id))`,
  ],
  [
    // Without a foreign key: what was done to a workspace stays known when it is gone. No table of `tableNames`: a restore
    // gives back what people brought, and leaves the log of what was done to this store as it is.
    `CREATE TABLE audit (
       serial bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       workspace_id text NOT NULL,
       actor text NOT NULL,
       role text,
       token text,
       label text,
       operation text NOT NULL,
       subjects jsonb NOT NULL,
       outcome text NOT NULL,
       status integer,
       request_id text)`,
    `CREATE INDEX audit_by_workspace ON audit (workspace_id, serial)`,
  ],
];

/** All tables that hold what people brought, in an order in which they can be filled again. */
export const tableNames = [
  'workspaces',
  'tokens',
  'uploads',
  'imports',
  'import_records',
  'import_rejects',
  'mappings',
  'join_modes',
  'workspace_versions',
  'scenarios',
  'stories',
  'links',
] as const;
