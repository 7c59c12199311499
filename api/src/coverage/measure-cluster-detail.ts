import { isSpecialised, type PlaceCoverage } from '../measures/coverage.ts';
import { layerOf } from '../measures/layer.ts';
import { bandTo, nearestSite } from '../measures/reach.ts';
import type { MatchTable } from '../measures/sector-match.ts';
import type { Steps } from '../measures/steps.ts';
import type { DistanceBand } from '../measures/verdict.ts';
import { askedModelSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { describeCluster, describeNearest } from './describe-cluster.ts';
import { measureClusterSteps } from './measure-coverage.ts';
import { evenWeights } from './parameters.ts';
import type { BranchInReach, ClusterCoverageDetail, MeasureParameters, MemberCoverage } from './schema.ts';

/** One cluster with its member places and the specialised branches in reach, or null where the id is not known; in steps. */
export function* clusterDetailSteps(
  current: ReadModel,
  id: string,
  parameters: MeasureParameters,
): Steps<ClusterCoverageDetail | null> {
  const model = yield* askedModelSteps(current, parameters);
  const all = { ...parameters, kindWeights: evenWeights, kinds: [], sectors: [], region: 'nation' };
  const located = model.clusters.filter(({ cluster }) => cluster.id === id);
  const [measured] = yield* measureClusterSteps({ ...model, clusters: located }, all);
  if (!measured) return null;
  const { places } = measured.measure;
  const view = { model, located: measured.located, matchTable: parameters.matchTable };
  return {
    parameters,
    coverage: describeCluster(model, measured, parameters.matchTable),
    members: places.map((place, index) => describeMember(view, place, index)),
    branches: branchesInReach(view, places),
  };
}

/** One cluster among the branches of a model. */
interface ClusterView {
  model: ReadModel;
  located: LocatedCluster;
  matchTable: MatchTable;
}

function describeMember(view: ClusterView, { verdicts }: PlaceCoverage, index: number): MemberCoverage {
  const place = view.located.places[index];
  return {
    adcode: place?.adcode ?? '',
    nameZh: place?.region.nameZh ?? '',
    nameEn: place?.region.nameEn ?? '',
    isCore: index === 0,
    longitude: place?.longitude ?? 0,
    latitude: place?.latitude ?? 0,
    radiusKilometers: place?.radiusKilometers ?? 0,
    specialised: verdicts.specialised,
    matched: verdicts.matched,
    nearestSpecialised: nearestToMember(view, index),
  };
}

function nearestToMember({ model, located, matchTable }: ClusterView, index: number) {
  const { network } = model;
  const place = located.places[index];
  const layer = layerOf(network, 'specialised', isSpecialised);
  const found = place ? nearestSite(network, layer, place) : null;
  const branch = found && network.members[found.site]?.find((member) => isSpecialisedAt(network.branches, member));
  if (!found || branch === null || branch === undefined) return null;
  return describeNearest(model, located, { branch, place: index, band: found.band, matchTable });
}

function isSpecialisedAt(branches: ReadModel['network']['branches'], index: number): boolean {
  const branch = branches[index];
  return branch !== undefined && isSpecialised(branch);
}

interface Sighting {
  place: number;
  site: number;
  band: DistanceBand;
  verdict: 'certain' | 'possible';
}

function branchesInReach(view: ClusterView, places: readonly PlaceCoverage[]): BranchInReach[] {
  const { model } = view;
  return [...bestSightings(view, places).values()]
    .flatMap((sighting) => (model.network.members[sighting.site] ?? []).map((branch) => ({ ...sighting, branch })))
    .filter(({ branch }) => isSpecialisedAt(model.network.branches, branch))
    .flatMap((sighting) => describeInReach(view, sighting))
    .sort(
      (a, b) => a.distanceKilometers.estimate - b.distanceKilometers.estimate || a.branchId.localeCompare(b.branchId),
    );
}

/** Each site once: from the place that sees it best, a certain sight before a possible one, then the nearer. */
function bestSightings({ model, located }: ClusterView, covered: readonly PlaceCoverage[]): Map<number, Sighting> {
  const { network } = model;
  const specialised = layerOf(network, 'specialised', isSpecialised);
  const hasSpecialised = (site: number) => specialised.countAt(site) > 0;
  const best = new Map<number, Sighting>();
  const sightings = located.places.flatMap((from, place) =>
    (['certain', 'possible'] as const).flatMap((verdict) =>
      (covered[place]?.reached[verdict] ?? []).filter(hasSpecialised).map((site) => ({
        ...{ place, site, verdict },
        band: bandTo(network, from, site),
      })),
    ),
  );
  for (const sighting of sightings) {
    const known = best.get(sighting.site);
    if (known === undefined || isBetter(sighting, known)) best.set(sighting.site, sighting);
  }
  return best;
}

function isBetter(candidate: Sighting, known: Sighting): boolean {
  if (candidate.verdict !== known.verdict) return candidate.verdict === 'certain';
  return candidate.band.estimate < known.band.estimate;
}

function describeInReach(
  { model, located, matchTable }: ClusterView,
  sighting: Sighting & { branch: number },
): BranchInReach[] {
  const nearest = describeNearest(model, located, { ...sighting, matchTable });
  const branch = model.countedBranches[sighting.branch];
  if (!nearest || !branch) return [];
  const { specialities, authority, positionPrecision, status, evidenceTier } = branch;
  return [{ ...nearest, specialities, authority, positionPrecision, status, evidenceTier, verdict: sighting.verdict }];
}
