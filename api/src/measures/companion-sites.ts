import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { Solve } from './integer-program.ts';
import { type CoverFrame, coverOf } from './link-table.ts';
import type { Place } from './reach.ts';
import { chooseCentre, chooseFewest, chooseMedian, type SiteChoice } from './site-companions.ts';
import { type DistanceModel, nearestDistances } from './site-model.ts';
import type { MemberRule } from './verdict.ts';

/** Where a site is; `lineage` are the units it is known to lie in. */
export interface SitePlace {
  longitude: number;
  latitude: number;
  lineage: readonly string[];
}

/** A cluster as a demand: its member places, the core first, and how far each is from what covers today. */
export interface CompanionDemand {
  places: readonly Place[];
  /** Kilometres from each member place to the nearest branch that counts; null where there is none at all. */
  todayKilometers: readonly (number | null)[];
}

/** What M8 is asked of: plain data, fit for a message to a thread. */
export interface CompanionQuestion {
  /** The frame of the plan: the fewest branches for a target are chosen by its cover. */
  frame: CoverFrame;
  demands: readonly CompanionDemand[];
  sites: readonly SitePlace[];
  locked: readonly number[];
  mostNew: number;
  /** The sites of the plan (M7), to be measured by the same distances. */
  planned: readonly number[];
  targetShare: number;
}

/** Kilometres by weight; null where there is nothing that could be measured. */
export interface DistanceSummary {
  meanKilometers: number | null;
  worstKilometers: number | null;
}

/** The companions (M8), and how far clusters are from a branch with the plan and today. */
export interface CompanionsFound {
  median: SiteChoice;
  centre: SiteChoice;
  fewest: SiteChoice;
  plan: DistanceSummary;
  today: DistanceSummary;
}

/** Stages of the work, told as they begin. */
export type CompanionStage = 'median' | 'centre' | 'fewest';

interface CompanionTools {
  solveUntil: (share: number) => Solve;
  report: (stage: CompanionStage, done: number, total: number) => void;
}

/** Farther than anything on Earth: how far a demand is from a branch that there is not. */
const nowhereKilometers = 30_000;

/**
 * The companions of a plan (M8) for the same number of new sites. A cluster's distance to a site is that of its nearest
 * member place, by rule `core` of its core, by rule `all` of its farthest; 0 inside the place's own unit.
 */
export function solveCompanions(question: CompanionQuestion, { solveUntil, report }: CompanionTools): CompanionsFound {
  const model = distanceModel(question);
  report('fewest', 0, 3);
  const cover = coverOf(question.frame);
  const fewest = chooseFewest(
    { ...cover, fixed: [...cover.fixed, ...question.locked] },
    solveUntil(0.2),
    question.targetShare,
  );
  report('centre', 1, 3);
  const centre = chooseCentre(model, solveUntil(0.6));
  report('median', 2, 3);
  const median = chooseMedian(model, solveUntil(1));
  return {
    median,
    centre,
    fewest,
    plan: summarise(model, question.planned),
    today: summarise({ ...model, fixed: [model.siteCount - 1] }, []),
  };
}

/** Sites are the candidates and, as the last one, all that counts today. */
function distanceModel({ frame, demands, sites, locked, mostNew }: CompanionQuestion): DistanceModel {
  const { forbidden, weights, suited, memberRule } = frame;
  return {
    siteCount: sites.length + 1,
    fixed: [sites.length, ...locked],
    forbidden,
    weights,
    distances: demands.map(({ places, todayKilometers }, demand) => [
      ...sites.map((site) =>
        suited[demand] === 1
          ? byRule(
              places.map((place) => kilometersTo(place, site)),
              memberRule,
            )
          : nowhereKilometers,
      ),
      byRule(
        todayKilometers.map((kilometers) => kilometers ?? nowhereKilometers),
        memberRule,
      ),
    ]),
    mostNew,
  };
}

function kilometersTo(place: Place, { longitude, latitude, lineage }: SitePlace): number {
  if (lineage.includes(place.adcode)) return 0;
  return greatCircleKilometers(place.longitude, place.latitude, longitude, latitude);
}

/** One distance of those of the member places; a cluster that nobody can place is nowhere. */
function byRule(kilometers: readonly number[], rule: MemberRule): number {
  const [core = nowhereKilometers] = kilometers;
  if (rule === 'core') return core;
  return kilometers
    .slice(1)
    .reduce((chosen, each) => (rule === 'any' ? Math.min(chosen, each) : Math.max(chosen, each)), core);
}

function summarise(model: DistanceModel, opened: readonly number[]): DistanceSummary {
  const near = nearestDistances(model, opened);
  const asking = near.flatMap((kilometers, demand) => {
    const weight = model.weights[demand] ?? 0;
    return weight > 0 ? [{ kilometers, weight }] : [];
  });
  const worst = asking.reduce((most, { kilometers }) => Math.max(most, kilometers), 0);
  if (asking.length === 0 || worst >= nowhereKilometers) return { meanKilometers: null, worstKilometers: null };
  const demand = asking.reduce((sum, { weight }) => sum + weight, 0);
  const sum = asking.reduce((total, { kilometers, weight }) => total + kilometers * weight, 0);
  return { meanKilometers: sum / demand, worstKilometers: worst };
}
