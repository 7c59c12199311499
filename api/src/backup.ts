import { runBackupCommand } from './backups/backup-command.ts';
import { runStoreCommand } from './store/run-store-command.ts';

await runStoreCommand(runBackupCommand);
