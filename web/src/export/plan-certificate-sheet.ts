import type { SitesAnswer } from '@icfm/api/sites/schema';
import { fill } from '../i18n/fill.ts';
import { certificateText } from '../views/scenarios/certificate-text.ts';
import { tidy } from '../views/table/field.ts';
import type { SheetRow } from './parameter-sheet.ts';
import type { PlanOrigin } from './plan-parameter-sheet.ts';
import { safeText } from './safe-text.ts';
import type { PlainSheet } from './xlsx.ts';

function figureOr(value: number | null | undefined, words: string): string | number {
  return value === null || value === undefined ? words : tidy(value);
}

function proofRows({ own, scenario, answer }: PlanOrigin): SheetRow[] {
  const { certificate, notMeasured, definitions } = answer;
  const { certificate: words, notFound } = own;
  const status =
    notMeasured === null
      ? certificateText(certificate, scenario)
      : fill(words.notMeasured, { reason: own.reason[notMeasured] });
  return [
    [words.status, status],
    [words.incumbent, figureOr(certificate.incumbent, notFound)],
    [words.bound, figureOr(certificate.bound, notFound)],
    [words.gap, figureOr(certificate.gap, notFound)],
    [words.seconds, tidy(certificate.seconds)],
    [words.solver, fill(words.solverName, { measure: definitions.sites })],
  ];
}

function tieRows({ own, names, format, answer }: PlanOrigin): SheetRow[] {
  const { certificate: words } = own;
  const { others, isComplete } = answer.ties;
  if (others.length === 0) return [[words.ties, isComplete ? words.tiesNone : words.tiesNoneKnown]];
  const sets = others.map(
    (sites, at): SheetRow => [fill(words.tie, { number: at + 1 }), safeText(format.list(sites.map(names.of)))],
  );
  return [...sets, [words.ties, isComplete ? words.tiesComplete : words.tiesMore]];
}

/** The user's own choice beside the plan. */
function pickRows(pick: NonNullable<SitesAnswer['pick']>, { own, names, format }: PlanOrigin): SheetRow[] {
  const { certificate: words, notFound } = own;
  return [
    [words.pickSites, safeText(format.list(pick.choice.sites.map(names.of)))],
    [words.pick, tidy(pick.choice.coveredWeight)],
    [words.regret, figureOr(pick.regretWeight, notFound)],
    [words.regretShare, figureOr(pick.regretShare, notFound)],
  ];
}

function planRows(origin: PlanOrigin): SheetRow[] {
  const { own, answer } = origin;
  const { certificate: words, notFound } = own;
  const { plan, greedy, pick } = answer;
  return [
    [words.share, figureOr(plan?.coveredShare, notFound)],
    [words.clusters, figureOr(plan?.coveredClusters, notFound)],
    [words.newClusters, figureOr(plan?.newClusters, notFound)],
    [words.newWeight, figureOr(plan?.newWeight, notFound)],
    [words.cost, figureOr(plan?.cost, notFound)],
    [words.greedy, tidy(greedy.coveredWeight)],
    ...(pick === null ? [] : pickRows(pick, origin)),
  ];
}

function problemRows({ own, answer }: PlanOrigin): SheetRow[] {
  const { certificate: words } = own;
  const { problem } = answer;
  return [
    [words.demandClusters, problem.clusters],
    [words.demandWeight, tidy(problem.demandWeight)],
    [words.before, problem.coveredClusters],
    [words.beforeWeight, tidy(problem.coveredWeight)],
    [words.beyond, problem.beyondClusters],
    [words.beyondWeight, tidy(problem.beyondWeight)],
    [words.openCandidates, problem.openCandidates],
    [words.upgradeCandidates, problem.upgradeCandidates],
    [words.solverSites, problem.solverSites],
    [words.solverDemands, problem.solverDemands],
  ];
}

/** The sheet that says how far a plan is proved, what else is as good, and how large the question was. */
export function planCertificateSheet(origin: PlanOrigin): PlainSheet {
  const { own, shared } = origin;
  const rows: SheetRow[] = [
    [shared.item, shared.value],
    ...proofRows(origin),
    ...planRows(origin),
    ...tieRows(origin),
    ...problemRows(origin),
  ];
  return { name: own.sheet.certificate, rows, widths: [36, 80] };
}
