import { expect, test } from 'vitest';
import type { Row } from '../collections/table.ts';
import { writePieces } from './write-pieces.ts';

const row: Row<object> = {
  id: 'B1',
  properties: {},
  geometry: () => null,
  bbox: null,
  keys: () => ({ codes: [], names: [], initials: [] }),
};

const rows = (count: number) => ({
  count,
  batches: async function* () {
    yield Array.from({ length: count }, () => row);
  },
});

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
}

test('a file is its head, its items in order and its tail', async () => {
  const pieces = { head: '<', item: (_: Row<object>, position: number) => String(position), tail: '>' };
  expect(await textOf(writePieces(pieces, rows(3)))).toBe('<012>');
  expect(await textOf(writePieces(pieces, rows(0)))).toBe('<>');
});

test('no more is written than is taken', async () => {
  let made = 0;
  const item = () => {
    made += 1;
    return 'x'.repeat(30_000);
  };
  const chunks = writePieces({ head: '', item, tail: '' }, rows(100));
  await chunks.next();
  // Three of 30,000 bytes are the first to reach 65,536; a slow machine sends fewer.
  expect(made).toBeLessThanOrEqual(3);
  await chunks.return(undefined);
  expect(made).toBeLessThanOrEqual(3);
});
