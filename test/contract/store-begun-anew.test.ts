import { expect, test } from 'vitest';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { startServer } from './running-server.ts';

/** The version of the data after one import into a store of its own. */
async function versionAfterImport(seed: number): Promise<string | null> {
  const server = await startServer({ hasDatabase: true });
  const client = createImportClient(server.url);
  const { body: file } = await client.upload('list.csv', branchList(3, seed));
  const { body: begun } = await client.start(requestFor(file));
  expect(await client.finish(begun.id)).toMatchObject({ status: 'complete' });
  const answer = await fetch(`${server.url}/api/gaps?bank=own&depth=presence`);
  await answer.arrayBuffer();
  await server.stop();
  return answer.headers.get('data-version');
}

test('a store that is begun anew at the same address is never taken for the former one', async () => {
  const former = await versionAfterImport(1);
  expect(former).not.toBeNull();
  expect(await versionAfterImport(2)).not.toBe(former);
});
