import { parseArgs } from 'node:util';
import type { CommandAnswer } from '../store/run-store-command.ts';
import { Role } from './schema.ts';
import { shownHash } from './token-text.ts';
import type { TokenEntry, Tokens } from './tokens.ts';

const usage = `npm run token -- --workspace <name> --role viewer|editor|admin [--label <text>]
npm run token -- list
npm run token -- revoke <beginning of the hash, as listed>`;

/**
 * Makes, lists or revokes tokens, as the words of a command line say. Throws an error in both languages where they say
 * none of it.
 */
export async function runTokenCommand(tokens: Tokens, words: string[]): Promise<CommandAnswer> {
  const { values, positionals } = readWords(words);
  const [verb, prefix, ...rest] = positionals;
  if (rest.length > 0) throw misunderstood(`${rest.length + 2} words`);
  if (verb === 'list' && prefix === undefined) return list(await tokens.list());
  if (verb === 'revoke' && prefix !== undefined) return revoke(tokens, prefix);
  if (verb !== undefined) throw misunderstood(positionals.join(' '));
  return create(tokens, values);
}

const options = {
  workspace: { type: 'string' },
  role: { type: 'string' },
  label: { type: 'string', default: '' },
} as const;

function readWords(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw misunderstood(error instanceof Error ? error.message : words.join(' '));
  }
}

type Wanted = ReturnType<typeof readWords>['values'];

async function create(tokens: Tokens, { workspace, role, label }: Wanted): Promise<CommandAnswer> {
  if (workspace === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(workspace))
    throw misunderstood(`--workspace ${workspace ?? '–'}`);
  const known = Role.safeParse(role);
  if (!known.success) throw misunderstood(`--role ${role ?? '–'}`);
  const token = await tokens.create({ workspaceId: workspace, role: known.data, label: label.slice(0, 120) });
  const whose = `${workspace}, ${known.data}`;
  return {
    output: token,
    note: `The token (${whose}) is shown this once. 令牌（${whose}）只显示这一次，请妥善保存。`,
  };
}

function list(entries: TokenEntry[]): CommandAnswer {
  const output = entries.map(describe).join('\n');
  return { output, note: entries.length === 0 ? 'There is no token. 还没有令牌。' : '' };
}

async function revoke(tokens: Tokens, prefix: string): Promise<CommandAnswer> {
  const entry = await tokens.revoke(prefix);
  if (entry) return { output: describe(entry), note: 'Revoked. 已撤销。' };
  throw new Error(
    `Wanted the beginning (4 characters or more) of the hash of one token, got ${prefix}; list shows them. ` +
      `需要唯一一个令牌哈希的开头（至少 4 个字符），收到 ${prefix}；可用 list 查看。`,
  );
}

const describe = ({ hash, workspaceId, role, label, createdAt }: TokenEntry): string =>
  [hash.slice(0, shownHash), workspaceId, role, createdAt.toISOString().slice(0, 10), label].join('\t').trimEnd();

const misunderstood = (got: string) =>
  new Error(`Wanted one of the following, got: ${got}\n需要下列用法之一，收到：${got}\n${usage}`);
