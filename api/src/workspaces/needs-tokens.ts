import type { Environment } from '../env.ts';
import { isLoopback } from './own-names.ts';

type Where = Pick<Environment, 'HOST' | 'PUBLIC_URL'>;

/** Whether others than the people at this machine can reach the server, so that it must know who asks. */
export function needsTokens({ HOST, PUBLIC_URL }: Where): boolean {
  return !isLoopback(HOST) || (PUBLIC_URL !== undefined && !isLoopback(new URL(PUBLIC_URL).hostname));
}

/** Why a server that others can reach does not start while there is no token, and how to make one. */
export function refuseWithoutTokens({ HOST, PUBLIC_URL }: Where): Error {
  const place = PUBLIC_URL ?? HOST;
  return new Error(
    `Others can reach the server at ${place}, and there is no token yet, so it does not start. ` +
      'Make one with: npm run token -- --workspace main --role admin\n' +
      `服务器可从其他机器访问（${place}），但尚无令牌，因此不启动。请先生成：npm run token -- --workspace main --role admin`,
  );
}
