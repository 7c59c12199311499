import { runRestoreCommand } from './backups/restore-command.ts';
import { runStoreCommand } from './store/run-store-command.ts';

await runStoreCommand(runRestoreCommand);
