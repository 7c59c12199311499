import { type ClusterMeasure, measureCluster, type NearestOf } from '@icfm/api/measures/coverage';
import { buildNetwork } from '@icfm/api/measures/network';
import { tally } from '@icfm/api/measures/summary';
import { locateMembers, type MemberPlace } from '@icfm/api/readmodel/locate';
import type { Asked, Demand, NearestOwn, OwnCoverage, OwnMeasure } from './messages.ts';
import type { OpenList } from './open-list.ts';
import type { OwnBranch } from './take-list.ts';

type Own = { readonly branches: readonly OwnBranch[]; readonly network: ReturnType<typeof buildNetwork> };

const indexed = new WeakMap<readonly OwnBranch[], Map<number | null, Own>>();

/** The branches that were open in a year, indexed once: a moved reach asks the same index again. */
function ownIn(all: readonly OwnBranch[], year: number | null): Own {
  const known = indexed.get(all) ?? new Map<number | null, Own>();
  indexed.set(all, known);
  const held = known.get(year);
  if (held) return held;
  const branches = year === null ? all : all.filter(({ openedYear }) => (openedYear ?? year) <= year);
  const own = { branches, network: buildNetwork(branches.map(({ position }) => position)) };
  known.set(year, own);
  return own;
}

type Measuring = {
  readonly branches: readonly OwnBranch[];
  readonly clusters: readonly Demand[];
  readonly asked: Asked;
};

/** Coverage of clusters by the branches of the list alone (M1, M4), as `/api/coverage` measures those of one bank. */
export function measureList({ context, groupOf }: OpenList, { branches, clusters, asked }: Measuring): OwnMeasure {
  const own = ownIn(branches, asked.asOfYear);
  const question = { ...asked, groupOf };
  const measured = clusters.map((cluster) => {
    const places = locateMembers(context.places.gazetteer, cluster);
    const measure = measureCluster(own.network, { sector: cluster.sector, places }, question);
    return { cluster, places, measure, demandWeight: 1 };
  });
  const { certain, possible, noneKnown } = tally(measured, 'presence');
  const matched = tally(measured, 'matched');
  return {
    clusters: measured.map(({ cluster, places, measure }) => coverageOf(own, { cluster, places, measure })),
    presence: { certain, possible, noneKnown },
    matched: { certain: matched.certain, possible: matched.possible, noneKnown: matched.noneKnown },
    laterBranches: branches.length - own.branches.length,
  };
}

type Measured = { readonly cluster: Demand; readonly places: readonly MemberPlace[]; readonly measure: ClusterMeasure };

function coverageOf({ branches }: Own, { cluster, places, measure }: Measured): OwnCoverage {
  const nearest = (found: NearestOf | null): NearestOwn | null =>
    found && {
      name: branches[found.branch]?.name ?? '',
      memberAdcode: places[found.place]?.adcode ?? '',
      band: found.band,
    };
  return {
    clusterId: cluster.id,
    presence: measure.verdicts.presence,
    matched: measure.verdicts.matched,
    nearest: nearest(measure.nearest.branch),
    nearestMatched: nearest(measure.nearest.matched),
  };
}
