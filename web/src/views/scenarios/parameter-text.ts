import type { Names } from '../../api/use-names.ts';
import type { Format } from '../../i18n/format.ts';
import type { PlanParameterWords } from '../../i18n/plan-parameter-words.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import { clusterKinds, ownBank } from '../../state/url.ts';
import type { PlanParameter, PlanState } from './scenario-address.ts';

/** What a parameter needs to be said in words. */
export type ParameterContext = {
  readonly words: Dictionary;
  readonly own: PlanParameterWords;
  readonly format: Format;
  readonly names: Names;
  /** A region by code; its code where no name has come. */
  readonly regionName: (region: string) => string;
  /** A candidate by id; its id where no name is known. */
  readonly siteName: (id: string) => string;
};

type Writers = { readonly [Name in PlanParameter]: (value: PlanState[Name], context: ParameterContext) => string };

function listOf(items: readonly string[], none: string, { format }: ParameterContext): string {
  return items.length === 0 ? none : format.list(items);
}

function bankText(bank: string | null, { own }: ParameterContext): string {
  if (bank === null) return own.value.bankAll;
  return bank === ownBank ? own.value.bankOwn : bank;
}

const yesNo = (isSo: boolean, { own }: ParameterContext) => (isSo ? own.value.yes : own.value.no);
const sites = (ids: readonly string[], context: ParameterContext) =>
  listOf(ids.map(context.siteName), context.own.value.none, context);
const kilometers = (value: number, { own, format }: ParameterContext) =>
  own.value.kilometers.replace('{count}', format.count(value));

const writers: Writers = {
  region: (value, { regionName }) => regionName(value),
  bank: bankText,
  depth: (value, { words }) => words.depth[value],
  reach: kilometers,
  rule: (value, { words }) => words.rule[value],
  match: (value) => value.join(' / '),
  least: (value) => String(value),
  weights: (value, { words }) =>
    value.map((weight, at) => `${words.kindShort[clusterKinds[at] ?? 'innovative']} ${weight}`).join(' / '),
  kinds: (value, context) =>
    listOf(
      value.map((kind) => context.words.kindShort[kind]),
      context.own.value.all,
      context,
    ),
  sectors: (value, context) => listOf(value.map(context.names.sector), context.own.value.all, context),
  year: (value, { own }) => (value === null ? own.value.today : String(value)),
  newSites: (value, { format }) => format.count(value),
  budget: (value, { own, format }) => (value === null ? own.value.noBudget : format.figure(value)),
  openCost: (value, { format }) => format.figure(value),
  upgradeCost: (value, { format }) => format.figure(value),
  upgrades: yesNo,
  rivals: (value, { own }) => (value === 'counted' ? own.value.rivalsCounted : own.value.rivalsIgnored),
  speciality: (value, { own, names }) => (value === null ? own.value.specialityNeeded : names.speciality(value)),
  seats: (value, context) => {
    const { seatCounty, seatPrefecture, all } = context.own.value;
    return listOf(
      value.map((level) => (level === 'county' ? seatCounty : seatPrefecture)),
      all,
      context,
    );
  },
  siteRegion: (value, { own, regionName }) => (value === null ? own.value.siteRegionSame : regionName(value)),
  locked: sites,
  forbidden: sites,
  closed: sites,
  rivalSeats: sites,
  picked: sites,
  targetShare: (value, { format }) => format.percent(value),
};

/** The value of a parameter in words. */
export function parameterText<Name extends PlanParameter>(
  name: Name,
  state: PlanState,
  context: ParameterContext,
): string {
  const write: Writers[Name] = writers[name];
  return write(state[name], context);
}
