import { isSpecialised, matchLayers } from '../measures/coverage.ts';
import { type Layer, layerOf, presenceLayer } from '../measures/layer.ts';
import type { SiteProblem } from './site-problem.ts';

/** The branches that cover a sector at the depth asked for, among those that count. */
export function coveringLayer(
  { covering, parameters }: Pick<SiteProblem, 'covering' | 'parameters'>,
  sector: string,
): Layer {
  const { network, groupOf } = covering;
  if (parameters.depth === 'presence') return presenceLayer(network);
  if (parameters.depth === 'specialised') return layerOf(network, 'specialised', isSpecialised);
  return matchLayers(network, sector, { ...parameters, groupOf }).matched;
}
