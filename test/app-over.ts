import { createApp } from '@icfm/api/app';
import { createImports } from '@icfm/api/imports/imports';
import { createMetrics } from '@icfm/api/operations/metrics';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import type { Store } from '@icfm/api/store/open-store';
import { readsOf } from '@icfm/api/store/reads';
import { createTokens } from '@icfm/api/workspaces/tokens';

const unused = async (): Promise<never> => {
  throw new Error('a test over one model stores nothing');
};

/** A store in which nothing was ever stored and nothing can be. */
const nothing: Store = {
  database: { query: unused, transaction: unused, listen: unused, warm: unused, close: async () => {} },
  originals: {
    save: unused,
    read: unused,
    has: unused,
    verify: unused,
    intactPathOf: unused,
    remove: unused,
    sweep: unused,
    list: unused,
    pathOf: String,
  },
  reads: readsOf({ query: unused }),
  replica: null,
  isShared: false,
  hasAnything: () => false,
  close: async () => {},
};

/** The application over one model that never changes, for tests of answers alone. */
export function createAppOver(model: ReadModel) {
  const { regions, sectors } = model.catalogue;
  const models = { modelFor: () => model, refresh: async () => {} };
  return createApp({
    imports: createImports({ store: nothing, models, facts: { regions, sectors } }),
    tokens: createTokens(nothing),
    metrics: createMetrics(),
    isSingleUser: true,
    address: { host: '127.0.0.1', port: () => 8787 },
    limits: { requestsPerSecond: 0, requestsAtOnce: 0, requestsInFlight: 0 },
    webFolder: 'web/dist',
  });
}
