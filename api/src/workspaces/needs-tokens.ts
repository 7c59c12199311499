import type { Environment } from '../env.ts';
import type { Words } from '../http/language.ts';
import { isLoopback } from './own-address.ts';

/** Whether others than this machine can reach the server, so that it must know who asks. */
export function needsTokens({ HOST, PUBLIC_URL }: Pick<Environment, 'HOST' | 'PUBLIC_URL'>): boolean {
  return !isLoopback(HOST) || (PUBLIC_URL !== undefined && !isLoopback(new URL(PUBLIC_URL).hostname));
}

/** Why a server that others can reach does not start while there is no token, and how to make one. */
export const refuseWithoutTokens: Words = {
  zh:
    '本服务将可从其他机器访问（HOST 或 PUBLIC_URL 不是本机回环地址），但还没有任何访问令牌，因此不启动。' +
    '请先运行 npm run token -- --workspace <工作区> --role admin，再启动。',
  en:
    'Others than this machine would reach the server (HOST or PUBLIC_URL is no loopback address), and there is no token yet: ' +
    'it does not start. Make one with: npm run token -- --workspace <name> --role admin',
};
