import type { ClusterCoverage } from '../coverage/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import type { BriefContent, KindRow } from './content.ts';

const kinds = ['advanced-manufacturing', 'sme-characteristic', 'innovative'] as const;

/** The same counts by kind of cluster: whether the gap lies in the flagships or in the small ones. */
export function describeKinds(question: BriefQuestion): BriefContent['kinds'] {
  const { words, coverage } = question;
  const rows = kinds.map((kind): KindRow => {
    const clusters = coverage.clusters.filter((cluster) => cluster.kind === kind);
    const label = words.kindsShort[kind];
    return clusters.length === 0
      ? { label, words: words.depths.noClusters }
      : { label, cells: cellsOf(clusters, question) };
  });
  return { title: words.kindsTitle, rows };
}

function cellsOf(clusters: readonly ClusterCoverage[], { format }: BriefQuestion): string[] {
  const count = (wanted: ClusterCoverage['verdicts']['specialised']) =>
    clusters.filter(({ verdicts }) => verdicts.specialised === wanted).length;
  const certain = count('certain');
  const counts = [clusters.length, certain, count('possible'), count('none-known')];
  return [...counts.map(format.count), format.percent(certain / clusters.length)];
}
