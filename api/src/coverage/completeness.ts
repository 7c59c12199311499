import type { ReadModel } from '../readmodel/read-model.ts';

/** How complete the lists that coverage, access and gaps are measured on are. */
export const completenessOf = ({ catalogue }: ReadModel): ReadModel['catalogue']['completeness'] =>
  catalogue.completeness.filter(({ dataset }) => dataset === 'clusters' || dataset === 'branches');
