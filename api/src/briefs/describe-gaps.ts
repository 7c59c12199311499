import type { ClusterCoverage, DistanceBand } from '../coverage/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill } from './brief-words.ts';
import type { BriefContent, GapRow } from './content.ts';
import { sectorName } from './describe-parameters.ts';

const mostRows = 8;

/** The clusters without a certain specialised branch, widest demand-weighted gap first, then the farthest from one. */
export function describeGaps(question: BriefQuestion): BriefContent['gaps'] {
  const { words, coverage } = question;
  const ranked = rankGaps(question);
  return {
    title: words.gaps.title,
    total: ranked.length,
    rows: ranked.slice(0, mostRows).map((cluster) => describeGap(cluster, question)),
    emptyWords: coverage.scope.summary.clusters === 0 ? words.gaps.noClusters : words.gaps.none,
  };
}

type Uncovered = ClusterCoverage & { verdicts: { specialised: GapRow['verdict'] } };

const isUncovered = (cluster: ClusterCoverage): cluster is Uncovered =>
  cluster.verdicts.specialised === 'none-known' || cluster.verdicts.specialised === 'possible';

function rankGaps({ coverage, access }: BriefQuestion): Uncovered[] {
  const gaps = new Map(access.clusters.map(({ id, gap }) => [id, gap]));
  const gapOf = ({ id }: ClusterCoverage) => gaps.get(id) ?? 0;
  // No branch at all is farther than any.
  const distanceOf = ({ nearest }: ClusterCoverage) => nearest.specialised?.distanceKilometers.estimate ?? Infinity;
  return coverage.clusters
    .filter(isUncovered)
    .sort(
      (one, other) =>
        gapOf(other) - gapOf(one) ||
        (distanceOf(one) === distanceOf(other) ? 0 : distanceOf(other) - distanceOf(one)) ||
        one.id.localeCompare(other.id),
    );
}

function describeGap(cluster: Uncovered, question: BriefQuestion): GapRow {
  const { words, language } = question;
  const { kind, sector, nameZh, nameEn, nearest, verdicts } = cluster;
  const kinds: Readonly<Record<string, string>> = words.kindsShort;
  const { specialised, matched } = nearest;
  const told = (template: string, band: DistanceBand) => fill(template, { distance: distanceWords(band, question) });
  const parts = specialised
    ? [
        told(words.gaps.specialised, specialised.distanceKilometers),
        matched ? told(words.gaps.matched, matched.distanceKilometers) : words.gaps.noneMatched,
      ]
    : [words.gaps.noneAtAll];
  return {
    kind,
    verdict: verdicts.specialised,
    name: language === 'zh' ? nameZh : nameEn,
    kindWord: kinds[kind] ?? kind,
    sector: sectorName(sector, question),
    distances: parts.join(words.separator),
    branch: [...possibleWords(cluster, question), specialised?.nameZh ?? ''].join(words.separator),
  };
}

/** Where the nearest by estimate is out of reach, others of a vaguer position are what makes the verdict possible. */
function possibleWords(
  { nearest, verdicts, branchesInReach }: Uncovered,
  { words, coverage }: BriefQuestion,
): string[] {
  const lower = nearest.specialised?.distanceKilometers.lower ?? 0;
  if (verdicts.specialised !== 'possible' || lower <= coverage.parameters.reachKilometers) return [];
  return [fill(words.gaps.possible, { count: branchesInReach.possible })];
}

function distanceWords(band: DistanceBand, { words, format }: BriefQuestion): string {
  if (band.isInside) return words.gaps.inside;
  const distance = format.kilometers(band.estimate);
  const [from, to] = [format.count(band.lower), format.count(band.upper)];
  if (from === to) return fill(words.gaps.kilometers, { distance });
  return fill(words.gaps.band, { distance, range: `${from}–${to}` });
}
