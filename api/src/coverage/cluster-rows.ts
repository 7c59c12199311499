import type { ReadModel } from '../readmodel/read-model.ts';
import { type Place, pointOf } from '../results/result-table.ts';
import { sourceLines } from '../results/source-lines.ts';

/** What a row about a cluster says of the cluster itself, whatever was measured. */
type ClusterFacts = {
  nameZh: string;
  nameEn: string;
  kind: string;
  sector: string;
  coreAdcode: string;
  longitude: number | null;
  latitude: number | null;
  /** Which pages say that it was designated. */
  sources: string[];
  place: Place;
};

/** Rows about clusters with what is known of each. */
export function clusterRows<Row extends { id: string }>(
  rows: readonly Row[],
  { clusters }: ReadModel,
): (Row & ClusterFacts)[] {
  const located = new Map(clusters.map((each) => [each.cluster.id, each]));
  return rows.map((row) => {
    const { cluster, places } = located.get(row.id) ?? {};
    const core = places?.[0];
    return {
      ...row,
      nameZh: cluster?.nameZh ?? '',
      nameEn: cluster?.nameEn ?? '',
      kind: cluster?.kind ?? '',
      sector: cluster?.sector ?? '',
      coreAdcode: cluster?.hostAdcodes[0] ?? '',
      longitude: core?.longitude ?? null,
      latitude: core?.latitude ?? null,
      sources: sourceLines(cluster),
      place: core ? pointOf(core) : null,
    };
  });
}
