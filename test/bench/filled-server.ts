import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { createImportClient, requestFor } from '../import-client.ts';
import { writeBranchCsv } from './branch-csv.ts';

/** The built server with 220,000 generated branches in it, imported as anybody would import them. */
export async function startFilledServer(): Promise<BuiltServer> {
  // Before the server: it takes seconds, in which a connection that is kept would be closed.
  const csv = new TextEncoder().encode(writeBranchCsv());
  // What one client may ask a second is measured elsewhere: here it asks for as much as there is.
  const server = await startBuiltServer({ environment: { REQUESTS_PER_SECOND: '0' } });
  const client = createImportClient(server.url);
  const { body: file } = await client.upload('network.csv', csv);
  const { body } = await client.start(requestFor(file));
  const { status, reason } = await client.finish(body.id);
  if (status === 'complete') return server;
  await server.stop();
  throw new Error(`the import ended as ${status}: ${reason}`);
}
