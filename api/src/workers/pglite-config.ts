const asText = (value: string) => value;

/** How the database within the process is opened. The usual 128 MB of buffers and 1 GB of journal suit a server of its own. */
export const pgliteOptions = {
  postgresqlconf: ['shared_buffers=4MB', 'max_wal_size=64MB', 'wal_buffers=1MB'],
  // bigint and numeric as PostgreSQL's own client gives them.
  parsers: { 20: asText, 1700: asText },
};
