import { runStoreCommand } from './store/run-store-command.ts';
import { runTokenCommand } from './workspaces/token-command.ts';
import { createTokens } from './workspaces/tokens.ts';

await runStoreCommand((store, words) => runTokenCommand(createTokens(store), words));
