import { expect, test } from 'vitest';
import { readsOf } from '../store/reads.ts';
import { runTokenCommand } from './token-command.ts';
import { createTokens } from './tokens.ts';

const database = {
  query: () => Promise.reject(new Error('asked')),
  transaction: () => Promise.reject(new Error('asked')),
  listen: () => Promise.reject(new Error('asked')),
  warm: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** No store is asked: words that are not understood are refused before. */
const tokens = createTokens({ database, reads: readsOf(database), hasAnything: () => false });

test.each([
  [[]],
  [['--workspace', 'bank']],
  [['--role', 'admin']],
  [['--workspace', 'bank', '--role', 'owner']],
  [['--workspace', 'a b', '--role', 'admin']],
  [['--workspace', '', '--role', 'admin']],
  [['--workspace', 'x'.repeat(61), '--role', 'admin']],
  [['--workspaces', 'bank']],
  [['make', 'one']],
  [['list', 'all']],
  [['revoke']],
  [['revoke', 'abcd', 'ef01']],
])('%j is answered with how the command is used, in both languages', async (words) => {
  await expect(runTokenCommand(tokens, words)).rejects.toThrow(/Wanted one of.*\n需要.*\nnpm run token/);
});

test('a workspace has a name of letters and digits of any script', async () => {
  await expect(runTokenCommand(tokens, ['--workspace', '安徽-2', '--role', 'admin'])).rejects.toThrow('asked');
});

test('an empty list says that it is empty', async () => {
  expect(await runTokenCommand(tokens, ['list'])).toEqual({ output: '', note: 'There is no token. 还没有令牌。' });
});
