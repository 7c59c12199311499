import { PGlite } from '@electric-sql/pglite';
import { pgliteOptions } from './pglite-config.ts';

// Makes a database in the folder named by the last argument, and ends.
const database = await PGlite.create(process.argv.at(-1) ?? '', pgliteOptions);
await database.close();
