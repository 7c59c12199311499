import type { Cluster } from '@icfm/data/model/cluster';
import { nameKey } from './name-keys.ts';

/**
 * Joins lists of clusters, the bundled one first. Clusters of the same name and kind are one: the imported record stands,
 * that of a later list before an earlier one. Doubles within one list stay. `merged` counts records that another stands for.
 */
export function mergeClusters(lists: readonly (readonly Cluster[])[]): { clusters: Cluster[]; merged: number } {
  let clusters: Cluster[] = [];
  let merged = 0;
  for (const list of lists) {
    const coming = new Set(list.map(keyOf));
    const kept = clusters.filter((cluster) => !coming.has(keyOf(cluster)));
    merged += clusters.length - kept.length;
    clusters = [...kept, ...list];
  }
  return { clusters, merged };
}

const keyOf = ({ kind, nameZh }: Cluster) => `${kind}|${nameKey(nameZh)}`;
