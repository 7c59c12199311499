import type { Context } from 'hono';
import type { AppEnv } from '../http/router.ts';
import type { SqlRunner } from '../store/database.ts';

/**
 * Makes a change and its record in one transaction, and answers what `work` made. null and false say that there was
 * nothing to change: then there is nothing to record either. `subjectsOf` names what was made by its id.
 */
export function recordedChange<Made>(
  { var: { imports, trail } }: Context<AppEnv>,
  work: (sql: SqlRunner) => Promise<Made>,
  subjectsOf: (made: Made) => Record<string, string> = () => ({}),
): Promise<Made> {
  return imports.store.database.transaction(async (sql) => {
    const made = await work(sql);
    if (made !== null && made !== false) await trail.record(sql, { subjects: subjectsOf(made) });
    return made;
  });
}
