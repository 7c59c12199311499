import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'wanted a whole number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65535, 'wanted a whole number from 0 to 65535');

const count = z
  .string()
  .regex(/^\d{1,6}$/, 'wanted a whole number, 0 for any number')
  .transform(Number);

const publicUrl = z
  .url({ protocol: /^https?$/, error: 'wanted an address such as https://map.example' })
  .transform((address) => address.replace(/\/+$/, ''));

/** A row takes 1 KB of the heap, and up to three times as much while a list comes in. */
const bytesPerRow = 3072;

/** What the read model is meant for, or as much of it as the heap that Node was given has room for. */
function rowsForMemory(): number {
  return Math.min(2_000_000, Math.floor(getHeapStatistics().heap_size_limit / bytesPerRow));
}

/** The environment of the process. `.env.example` lists the same names. */
export const Environment = z.object({
  /** TCP port; 0 lets the system choose one. */
  PORT: port.default(8787),
  /** Address to listen on. */
  HOST: z.string().min(1, 'wanted a host name or an IP address').default('127.0.0.1'),
  /** Where people reach the server, if not at HOST:PORT; links in answers begin with it. */
  PUBLIC_URL: publicUrl.optional(),
  /** Folder of the datasets in place of the bundled ones. */
  DATA_FOLDER: z.string().min(1, 'wanted a folder').optional(),
  /** Folder of what people import: originals, and the database where no other is named. Git ignores the default. */
  DATA_DIR: z
    .string()
    .min(1, 'wanted a folder')
    .default(fileURLToPath(new URL('../../.data', import.meta.url))),
  /** A PostgreSQL (14 or newer) in place of the one within the process. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'wanted an address such as postgres://user@host/database')
    .optional(),
  /** A streaming replica of DATABASE_URL that answers what is only read. */
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'wanted an address such as postgres://user@host/database')
    .optional(),
  /** Branches that a workspace may have in memory; longer lists are answered by the database itself. */
  MEMORY_ROWS: z
    .string()
    .regex(/^\d{1,9}$/, 'wanted a whole number')
    .transform(Number)
    .default(rowsForMemory),
  /** What one client may ask a second for as long as it likes, five times as much at once; 0 is any number. */
  REQUESTS_PER_SECOND: count.default(200),
  /** Requests answered at one time, of one client at most a quarter; 0 is any number. */
  REQUESTS_IN_FLIGHT: count.default(1000),
  /** `json` writes one line an answer to the standard output. */
  LOG: z.enum(['none', 'json'], 'wanted none or json').default('none'),
  /** Folder of the built web app. */
  WEB_FOLDER: z
    .string()
    .min(1, 'wanted a folder')
    .default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment; empty values count as absent. Throws an error that names each wrong variable. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.map(String).join('.');
    return `${name}: ${message}, got ${JSON.stringify(given[name])}`;
  });
  throw new Error(`The environment is not usable. 环境变量无法使用。\n${lines.join('\n')}`);
}
