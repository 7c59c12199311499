import { tablesOfSteps } from './collections/build-tables.ts';
import type { ReadModel } from './readmodel/read-model.ts';
import { runGently } from './readmodel/run-gently.ts';
import { prepareSearch } from './search/find-names.ts';
import { encodeTile } from './tiles/encode-tile.ts';

/**
 * Makes ready what the first questions to a model would wait for: tables, the marks of its branches, search. With pauses,
 * so that others are answered meanwhile; whoever asks before it is done makes the part he needs himself.
 */
export async function prepareModel(model: ReadModel): Promise<void> {
  await runGently(tablesOfSteps(model));
  await encodeTile(model, 'branches', { z: 0, x: 0, y: 0 });
  await prepareSearch(model);
}
