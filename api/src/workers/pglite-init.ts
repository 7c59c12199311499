import { PGlite } from '@electric-sql/pglite';
import { pgliteOptions } from './pglite-config.ts';
import { describeFailure } from './pglite-failure.ts';

// Makes a database in the folder named by the last argument, and ends.
try {
  const database = await PGlite.create(process.argv.at(-1) ?? '', pgliteOptions);
  await database.close();
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}
