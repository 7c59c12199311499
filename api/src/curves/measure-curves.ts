import { isKept } from '../coverage/measure-coverage.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import { findScope, type RegionScope } from '../coverage/region-scope.ts';
import type { CoverageParameters } from '../coverage/schema.ts';
import { coverageThresholds, curveOf } from '../measures/coverage-curve.ts';
import { finish, type Steps } from '../measures/steps.ts';
import { askedModelSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import type { CurvesAnswer, RegionCurve } from './schema.ts';

/** The whole answer of `/api/curves`, or null where the region is not known. */
export function measureCurves(current: ReadModel, parameters: CoverageParameters): CurvesAnswer | null {
  return finish(curveSteps(current, parameters));
}

/** The same in steps. */
export function* curveSteps(current: ReadModel, parameters: CoverageParameters): Steps<CurvesAnswer | null> {
  const model = yield* askedModelSteps(current, parameters);
  const scope = findScope(model, parameters.region);
  const nation = findScope(model, 'nation');
  if (scope === null || nation === null) return null;
  const { branches } = model.network;
  const measured = yield* thresholdSteps(model, parameters);
  const curveIn = (region: RegionScope): RegionCurve => {
    const clusters = measured.filter(({ located }) => located.regionIds.has(region.id));
    const points = branches.length > 0 ? clusters : [];
    return {
      ...region,
      clusters: clusters.length,
      specialised: curveOf(points.map(({ thresholds }) => thresholds.specialised)),
      matched: curveOf(points.map(({ thresholds }) => thresholds.matched)),
    };
  };
  const clusters = measured.filter(({ located }) => located.regionIds.has(scope.id));
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: oldestDate(model),
    asOf: model.asOf,
    notMeasured: reasonNotToMeasure({ clusters, branches }),
    scope: curveIn(scope),
    nation: curveIn(nation),
  };
}

interface MeasuredThresholds {
  located: LocatedCluster;
  thresholds: ReturnType<typeof coverageThresholds>;
}

function* thresholdSteps(
  { clusters, network, groupOf }: ReadModel,
  parameters: CoverageParameters,
): Steps<MeasuredThresholds[]> {
  const measured: MeasuredThresholds[] = [];
  for (const located of clusters) {
    if (!isKept(located.cluster, parameters)) continue;
    const demand = { sector: located.cluster.sector, places: located.places };
    measured.push({ located, thresholds: coverageThresholds(network, demand, { ...parameters, groupOf }) });
    yield;
  }
  return measured;
}
