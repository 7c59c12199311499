import { z } from 'zod';

export const headName = 'icfm-backup.json';
export const manifestName = 'manifest.json';

/** The first file of a backup: what it is. `step` is that of the migrations. */
export const Head = z.object({ format: z.literal(1), step: z.int(), madeAt: z.iso.datetime() });
export type Head = z.infer<typeof Head>;

/** The last file: all others, with the SHA-256 of each. A backup without it has been cut short. */
export const Manifest = z.object({
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** Rows of a table, each as JSON on a line of its own. */
export const rowsName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl`;

export const tableIn = (name: string): string | null => /^tables\/([a-z_]+)\/\d+\.jsonl$/.exec(name)?.[1] ?? null;

export const originalName = (sha256: string): string => `originals/${sha256}`;

export const originalIn = (name: string): string | null => /^originals\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null;
