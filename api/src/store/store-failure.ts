import { Problem } from '../problem.ts';

/** An error of the database with its SQLSTATE, where there is one. */
export class SqlError extends Error {
  readonly sqlState: string | null;

  constructor(message: string, sqlState: string | null) {
    super(message);
    this.name = 'SqlError';
    this.sqlState = sqlState;
  }
}

/** By SQLSTATE or by the code of the system; 25006 is a server that has become another's replica. */
const connectionCodes =
  /^(08|25006|25P03|53300|57P|CONNECT|CONNECTION_|ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

/** A page whose checksum is not its own, or a broken index. */
const damagedCodes = /^XX00[12]/;

/** A statement that was ended. */
const cancelled = '57014';

/** What the store's failure is to whoever asked: 507 on a full disk, 503 while it cannot be reached, else as it is. */
export function storeFailure(error: unknown): Error {
  const failure = error instanceof Error ? error : new Error(String(error));
  if (failure instanceof Problem) return failure;
  const code = codeOf(failure);
  if (code === '53100' || code === 'ENOSPC' || /no space left|ENOSPC/i.test(failure.message)) return diskFull();
  if (connectionCodes.test(code)) return unavailable();
  if (damagedCodes.test(code)) return damaged(failure.message);
  if (code === cancelled) return tookTooLong();
  return failure;
}

/** Whether the failure is that of a database that is away. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'store-unavailable';

/** For `catch`: what is answered in place of a database that is away; other failures stay what they are. */
export const whereAway =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (isUnavailable(error)) return answer;
    throw error;
  };

/** SQLSTATE or the system's code; empty where there is none. */
export function codeOf(error: Error): string {
  if (error instanceof SqlError) return error.sqlState ?? '';
  return 'code' in error ? String(error.code) : '';
}

/** The disk of the store is full: nothing was stored, and the same request succeeds once there is room. */
export const diskFull = () =>
  new Problem('insufficient-storage', {
    zh: '存储所在磁盘空间不足，未保存任何内容；腾出空间后可重试',
    en: 'The disk of the store is full and nothing was stored; make room and try again',
  });

/** What the database has found of itself is named; nothing of it is answered. */
const damaged = (found: string) =>
  new Problem('store-damaged', {
    zh: `数据库文件已损坏（${found}）：未返回其中任何内容。请停止服务，移走该数据库文件夹，并从备份恢复（npm run restore）`,
    en: `A file of the database is damaged (${found}) and nothing of it is answered: stop the server, put its folder aside and restore a backup (npm run restore)`,
  });

/** The database cannot be reached just now. */
export const unavailable = () =>
  new Problem(
    'store-unavailable',
    { zh: '数据库暂时无法访问，请稍后再试', en: 'The database cannot be reached just now; please try again' },
    { 'retry-after': '2' },
  );

/** The database was asked for more than it can answer in time. */
const tookTooLong = () =>
  new Problem(
    'busy',
    {
      zh: '这个问题涉及的数据太多，数据库未能在时限内答复；请用 bbox、bankName、province 等条件缩小范围',
      en: 'The question touches so much that the database did not answer in time; narrow it by bbox, bankName, province or the like',
    },
    { 'retry-after': '60' },
  );
