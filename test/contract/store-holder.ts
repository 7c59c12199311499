// A process that opens the store in the folder it is given, and stores one row after the other until it is killed.
import { openStore } from '@icfm/api/store/open-store';

const store = await openStore({ folder: process.argv.at(-1) ?? '' });
for (let row = 1; ; row += 1) {
  await store.database.query('INSERT INTO workspaces (id) VALUES ($1)', [`row-${row}`]);
  // Only what has been acknowledged is said.
  process.stdout.write(`${row}\n`);
}
