import type { Store } from './open-store.ts';
import { isUnavailable } from './store-failure.ts';
import { untilAvailable } from './until-available.ts';

/** Who starts a database and a server together need not say which comes first. */
const patienceMilliseconds = 3000;

/**
 * Throws, in words, where neither the database nor a replica of it answers: without knowing what has been imported a
 * server would show other numbers than those beside it.
 */
export async function wantReadable({ reads, isShared }: Store): Promise<void> {
  if (!isShared) return;
  try {
    await untilAvailable(() => reads.newest.query('SELECT 1'), patienceMilliseconds);
  } catch (error) {
    throw isUnavailable(error) ? new Error(nowhereToRead) : error;
  }
}

const nowhereToRead =
  'The database of DATABASE_URL cannot be reached, and no replica (DATABASE_READ_URL) answers in its place. The server does not start, ' +
  'since it could not know what has been imported: start it again once the database is there. ' +
  '无法访问 DATABASE_URL 指定的数据库，也没有可用的只读副本（DATABASE_READ_URL）。服务无法得知已导入的内容，因此不启动；请在数据库恢复后重新启动。';
