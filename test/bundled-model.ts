import { buildReadModel } from '@icfm/api/readmodel/read-model';
import { loadCatalogue } from '@icfm/data/catalogue';

/** The model of the bundled data, which never changes: built once a worker, whose test files share their modules. */
export const bundledModel = buildReadModel(loadCatalogue());
