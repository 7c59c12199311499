import { z } from '@hono/zod-openapi';
import { integerParameter, patternParameter } from '../http/parameters.ts';
import { Role } from '../workspaces/schema.ts';

/**
 * Who: somebody with a token, whoever sits at a machine that asks nobody to sign in, a command line, the program itself
 * (an import that was cut short), or somebody who tried to sign in.
 */
export const Actor = z.enum(['token', 'machine', 'command', 'program', 'nobody']).openapi('Actor');
export type Actor = z.infer<typeof Actor>;

/** What came of it. A change that was refused or failed changed nothing. */
export const Outcome = z.enum(['done', 'refused', 'failed', 'cancelled']).openapi('Outcome');
export type Outcome = z.infer<typeof Outcome>;

/** One change, or one try. It names things by their ids, and holds nothing of what is in them. */
export const AuditRecord = z
  .object({
    /** Grows with every record: the order they were written in, whatever a clock says. */
    serial: z.number().int(),
    /** UTC, to the millisecond. */
    time: z.string().openapi({ format: 'date-time' }),
    /** Empty for a sign-in that failed: it belongs to no workspace. */
    workspaceId: z.string(),
    actor: Actor,
    role: Role.nullable(),
    /** Beginning of the hash of the token, as `npm run token -- list` shows it. */
    token: z.string().nullable(),
    label: z.string().nullable(),
    /** `operationId` of this document; of what no request asks for: `createToken`, `revokeToken`, `restoreBackup`, `endImport`. */
    operation: z.string(),
    /** Ids of what was changed, by kind. */
    subjects: z.record(z.string(), z.string()),
    outcome: Outcome,
    /** HTTP status; null where no request was answered. */
    status: z.number().int().nullable(),
    /** The id that a problem shows and the log of the server has. */
    requestId: z.string().nullable(),
  })
  .openapi('AuditRecord');
export type AuditRecord = z.infer<typeof AuditRecord>;

export const AuditPage = z
  .object({
    records: z.array(AuditRecord),
    /** Where the older ones follow; null at the end. */
    next: z.string().nullable(),
  })
  .openapi('AuditPage');

const wantedMoment = {
  zh: 'UTC 日期或时刻，如 2026-02-28 或 2026-02-28T13:00:00Z',
  en: 'a date or moment in UTC such as 2026-02-28 or 2026-02-28T13:00:00Z',
};
const moment = (description: string) =>
  patternParameter(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/, wantedMoment, description).refine(
    (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text.slice(0, 10)),
    { params: { wanted: wantedMoment } },
  );

export const AuditQuery = z.strictObject({
  since: moment('Records of this moment and later.').optional(),
  until: moment('Records before this moment.').optional(),
  outcome: Outcome.optional(),
  before: integerParameter(
    { minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    'Records with a smaller serial: the next page.',
  ).optional(),
  limit: integerParameter({ minimum: 1, maximum: 1000 }, 'Records on a page.').default(100),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
