import type { Completeness } from '@icfm/api/coverage/schema';
import type { Definition } from '@icfm/api/definitions/schema';
import type { SiteParameters, SitesAnswer } from '@icfm/api/sites/schema';
import type { ExportWords } from '../i18n/export-words.ts';
import { fill } from '../i18n/fill.ts';
import type { Format } from '../i18n/format.ts';
import { clusterKinds, type Language } from '../state/url.ts';
import { bankWord, type SheetRow } from './parameter-sheet.ts';
import type { PlanContext } from './plan-records.ts';
import { safeText } from './safe-text.ts';
import type { PlainSheet } from './xlsx.ts';

/** What a plan was made of and under which question. */
export type PlanOrigin = PlanContext & {
  readonly shared: ExportWords;
  readonly format: Format;
  readonly language: Language;
  readonly answer: SitesAnswer;
  readonly place: string;
  readonly completeness: readonly Completeness[];
  /** The address of the page, which asks the same again. */
  readonly permalink: string;
  readonly definitions: readonly Definition[] | null;
  /** A region by code, a candidate by id: in words where those are known. */
  readonly regionName: (region: string) => string;
  readonly siteName: (id: string) => string;
};

/** Candidates with name and code, so that they can be found again. */
function sitesText(ids: readonly string[], { own, format, siteName }: PlanOrigin): string {
  if (ids.length === 0) return own.parameter.none;
  return safeText(
    format.list(ids.map((id) => (siteName(id) === id ? id : fill(own.siteWithId, { name: siteName(id), id })))),
  );
}

function coverageRows({ shared, words, names, format, place, answer }: PlanOrigin): SheetRow[] {
  const { parameters } = answer;
  const { matchTable, kindWeights } = parameters;
  const listOf = (items: readonly string[]) => (items.length === 0 ? shared.all : format.list(items));
  const kinds = clusterKinds.filter((kind) => parameters.kinds.includes(kind));
  return [
    [shared.place, place],
    [shared.bank, safeText(bankWord(parameters.bank, shared))],
    [shared.depth, words.depth[parameters.depth]],
    [shared.reach, parameters.reachKilometers],
    [shared.rule, words.rule[parameters.memberRule]],
    [shared.matchSector, matchTable.sameSector],
    [shared.matchGroup, matchTable.sameGroup],
    [shared.matchGeneral, matchTable.general],
    [shared.least, parameters.minimumMatch],
    ...clusterKinds.map((kind): SheetRow => [fill(shared.weight, { kind: words.kind[kind] }), kindWeights[kind]]),
    [shared.kinds, listOf(kinds.map((kind) => words.kind[kind]))],
    [shared.sectors, listOf(parameters.sectors.map(names.sector))],
    [shared.year, parameters.asOfYear ?? shared.today],
  ];
}

function limitRows(parameters: SiteParameters, { own }: PlanOrigin): SheetRow[] {
  const { parameter: words } = own;
  const isBudget = parameters.budget !== null;
  return [
    [words.newSites, isBudget ? words.newSitesByBudget : parameters.newSites],
    [words.budget, parameters.budget ?? words.noBudget],
    [words.openCost, parameters.openCost],
    [words.upgradeCost, parameters.upgradeCost],
    [words.upgrades, parameters.upgrades ? own.yes : own.no],
  ];
}

function siteRows(origin: PlanOrigin): SheetRow[] {
  const { own, names, format, regionName, answer } = origin;
  const { parameters } = answer;
  const { parameter: words } = own;
  const { speciality } = parameters;
  return [
    [words.siteRegion, regionName(parameters.siteRegion)],
    ...limitRows(parameters, origin),
    [words.rivals, parameters.rivals === 'counted' ? words.rivalsCounted : words.rivalsIgnored],
    [words.speciality, speciality === null ? words.specialityNeeded : names.speciality(speciality)],
    [words.seats, format.list(parameters.seats.map((level) => words[level]))],
    [words.locked, sitesText(parameters.locked, origin)],
    [words.forbidden, sitesText(parameters.forbidden, origin)],
    [words.closed, sitesText(parameters.closedBranches, origin)],
    [words.rivalSeats, sitesText(parameters.rivalSeats, origin)],
    [words.seconds, parameters.seconds],
  ];
}

function completenessRows({ shared, names, completeness }: PlanOrigin): SheetRow[] {
  return completeness.map(({ labelZh, labelEn, rowsHeld: held, officialTotal: total }) => {
    const list = names.of({ nameZh: labelZh, nameEn: labelEn });
    const text = total === null ? fill(shared.heldOnly, { held }) : fill(shared.held, { held, total });
    return [fill(shared.completeness, { list }), text];
  });
}

function dataRows(origin: PlanOrigin): SheetRow[] {
  const { shared, own, answer, permalink } = origin;
  return [
    [shared.dataVersion, answer.dataVersion],
    [shared.dataAsOf, answer.dataAsOf],
    ...completenessRows(origin),
    [shared.note, shared.noteIncomplete],
    [shared.note, shared.noteUnknown],
    [shared.note, own.parameter.noteSeat],
    [shared.note, own.parameter.noteGain],
    [shared.permalink, permalink],
  ];
}

/** The page of measures, where each has its formula and sources. */
function measureLink(measure: string, { permalink, language }: PlanOrigin): string {
  return new URL(`api/docs/definitions?lang=${language}#${measure}`, permalink).href;
}

function definitionRows(origin: PlanOrigin): SheetRow[] {
  const { own, shared, names, answer, definitions } = origin;
  const used = [answer.definitions.coverage, 'M4', answer.definitions.sites];
  const links = used.map((id): SheetRow => [fill(own.parameter.method, { measure: id }), measureLink(id, origin)]);
  const known = (definitions ?? []).filter(({ id }) => used.includes(id));
  return [
    ...known.flatMap(({ id, nameZh, nameEn, definitionZh, definitionEn, formula }): SheetRow[] => [
      [`${id} ${names.of({ nameZh, nameEn })}`, names.of({ nameZh: definitionZh, nameEn: definitionEn })],
      [`${id} ${shared.formula}`, safeText(formula)],
    ]),
    ...links,
  ];
}

/** The sheet that says under which question, and from which data, a plan stands. */
export function planParameterSheet(origin: PlanOrigin): PlainSheet {
  const { own, shared } = origin;
  const rows: SheetRow[] = [
    [shared.item, shared.value],
    ...coverageRows(origin),
    ...siteRows(origin),
    ...dataRows(origin),
    ...definitionRows(origin),
  ];
  return { name: own.sheet.parameters, rows, widths: [36, 100] };
}
