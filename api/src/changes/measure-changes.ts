import { isKept } from '../coverage/measure-coverage.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import { findScope } from '../coverage/region-scope.ts';
import type { CoverageParameters } from '../coverage/schema.ts';
import { type DatedCluster, splitChange } from '../measures/change-split.ts';
import { coveredSince, type DatedBounds } from '../measures/change-years.ts';
import type { SpecialisedDepth } from '../measures/coverage.ts';
import { finish, type Steps } from '../measures/steps.ts';
import { modelOfBankSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import type { ChangesAnswer, YearOfChange } from './schema.ts';

/** A cluster that years can count. */
interface ClusterHistory {
  designatedYear: number;
  since: Record<SpecialisedDepth, DatedBounds>;
}

/** The whole answer of `/api/changes`, or null where the region is not known. */
export function measureChanges(current: ReadModel, asked: CoverageParameters): ChangesAnswer | null {
  return finish(changeSteps(current, asked));
}

/** The same in steps. */
export function* changeSteps(current: ReadModel, asked: CoverageParameters): Steps<ChangesAnswer | null> {
  const model = yield* modelOfBankSteps(current, asked.bank);
  const parameters = { ...asked, asOfYear: null };
  const scope = findScope(model, parameters.region);
  if (scope === null) return null;
  const openedYears = model.countedBranches.map(({ openedYear }) => openedYear);
  const inScope = model.clusters.filter(
    ({ cluster, regionIds }) => regionIds.has(scope.id) && isKept(cluster, parameters),
  );
  const dated = inScope.flatMap((located) => datedOrNothing(located));
  const { reachKilometers } = parameters;
  const notMeasured = reasonNotToMeasure({ reachKilometers, clusters: dated, branches: openedYears });
  const histories = notMeasured === null ? yield* historySteps(model, dated, { ...parameters, openedYears }) : [];
  return {
    parameters,
    dataVersion: model.version,
    notMeasured,
    undatedClusters: inScope.length - dated.length,
    undatedBranches: openedYears.filter((year) => year === null).length,
    branches: openedYears.length,
    years: yearsOf(histories, Number(oldestDate(model).slice(0, 4))).map((year, index) =>
      describeYear({ year, isFirst: index === 0 }, histories, openedYears),
    ),
  };
}

/** A cluster whose year of designation is known. */
interface Dated {
  designatedYear: number;
  located: LocatedCluster;
}

function datedOrNothing(located: LocatedCluster): Dated[] {
  const { designatedYear } = located.cluster;
  return designatedYear === null ? [] : [{ designatedYear, located }];
}

function* historySteps(
  { network, groupOf }: ReadModel,
  dated: readonly Dated[],
  question: CoverageParameters & { openedYears: readonly (number | null)[] },
): Steps<ClusterHistory[]> {
  const histories: ClusterHistory[] = [];
  for (const { designatedYear, located } of dated) {
    const demand = { sector: located.cluster.sector, places: located.places };
    histories.push({ designatedYear, since: coveredSince(network, demand, { ...question, groupOf }) });
    yield;
  }
  return histories;
}

/** From the first designation to the year of the data, or to the last designation where that is later. */
function yearsOf(histories: readonly ClusterHistory[], yearOfData: number): number[] {
  const designated = histories.map(({ designatedYear }) => designatedYear);
  if (designated.length === 0) return [];
  const first = Math.min(...designated);
  // A dataset without a date names no year: then the list itself says how far it goes.
  const last = Math.max(...designated, ...(Number.isInteger(yearOfData) ? [yearOfData] : []));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function describeYear(
  when: { year: number; isFirst: boolean },
  histories: readonly ClusterHistory[],
  openedYears: readonly (number | null)[],
): YearOfChange {
  const { year } = when;
  const at = (depth: SpecialisedDepth) =>
    histories.map(({ designatedYear, since }): DatedCluster => ({ designatedYear, coveredSince: since[depth] }));
  return {
    year,
    clusters: histories.filter(({ designatedYear }) => designatedYear <= year).length,
    addedClusters: histories.filter(({ designatedYear }) => designatedYear === year).length,
    datedBranches: openedYears.filter((opened) => opened !== null && opened <= year).length,
    openedBranches: openedYears.filter((opened) => opened === year).length,
    specialised: splitChange(at('specialised'), when),
    matched: splitChange(at('matched'), when),
  };
}
