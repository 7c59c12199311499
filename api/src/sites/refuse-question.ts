import { readCandidateId } from '../measures/candidate-id.ts';
import type { SiteLimit } from '../measures/site-model.ts';
import { invalidParameter, Problem } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { CandidateSite } from './candidates.ts';
import { type AskedParameters, usualNewSites } from './parameters.ts';
import type { SiteParameters } from './schema.ts';

interface Asked {
  parameters: AskedParameters;
  bank: ReadModel;
  candidates: readonly CandidateSite[];
}

/** The question with its candidates numbered. */
export interface NamedSites {
  parameters: SiteParameters;
  locked: number[];
  forbidden: number[];
  limit: SiteLimit;
}

/** Numbers the sites that were named, and refuses in a banker's words what has no answer. */
export function refuseUnsolvable(asked: Asked): NamedSites {
  const { parameters, candidates, bank } = asked;
  if (parameters.depth === 'presence' && parameters.bank !== null && !bank.hasOrdinaryBranches) throw noPresence();
  if (candidates.length === 0) throw noCandidates(parameters);
  const locked = numberSites(candidates, 'locked', parameters.locked);
  const forbidden = numberSites(candidates, 'forbidden', parameters.forbidden);
  const both = parameters.locked.find((id) => parameters.forbidden.includes(id));
  if (both !== undefined) throw lockedAndForbidden(both);
  const left = candidates.length - forbidden.length;
  if (left === 0) throw allForbidden(candidates.length);
  const newSites = parameters.newSites ?? Math.min(left, Math.max(usualNewSites, locked.length));
  const complete = { ...parameters, newSites };
  return { parameters: complete, locked, forbidden, limit: limitOf(complete, { candidates, locked, left }) };
}

/** The numbers of candidates named in a parameter; refuses an id that names none. */
export function numberSites(candidates: readonly CandidateSite[], name: string, ids: readonly string[]): number[] {
  if (ids.length === 0) return [];
  const numbers = new Map(candidates.map(({ id }, index) => [id, index]));
  return ids.map((id) => numbers.get(id) ?? refuseUnknown(name, id));
}

interface Numbered {
  candidates: readonly CandidateSite[];
  locked: readonly number[];
  left: number;
}

/** What is left to choose once the locked sites are paid for. */
function limitOf(parameters: SiteParameters, { candidates, locked, left }: Numbered): SiteLimit {
  const { budget, openCost, upgradeCost, newSites } = parameters;
  if (budget === null) {
    if (newSites > left) throw tooMany(newSites, left);
    if (locked.length > newSites) throw lockedBeyondCount(locked.length, newSites);
    return { kind: 'count', mostNew: newSites - locked.length };
  }
  const costs = candidates.map(({ action }) => (action === 'open' ? openCost : upgradeCost));
  const cheapest = Math.min(...costs);
  if (budget < cheapest) throw budgetTooSmall(budget, cheapest);
  const spent = locked.reduce((sum, site) => sum + (costs[site] ?? 0), 0);
  if (spent > budget + 1e-9) throw lockedBeyondBudget(spent, budget);
  return { kind: 'budget', budget: Math.max(0, budget - spent), costs: [...costs, 0] };
}

function refuseUnknown(name: string, id: string): never {
  const isUpgrade = readCandidateId(id)?.action === 'upgrade';
  throw invalidParameter(
    name,
    isUpgrade
      ? {
          zh: '可升级的本行网点：须为所选银行的网点、在所选区域内、在当前深度尚未计入，并允许升级',
          en: 'a branch that may be upgraded: of the bank chosen, in the region of the sites, not counted at the depth yet, with upgrades allowed',
        }
      : {
          zh: '所选区域与级别内的区县或地市驻地',
          en: 'the seat of a county or prefecture in the region and at the levels chosen',
        },
    id,
  );
}

const noPresence = () =>
  new Problem('invalid-parameter', {
    zh: '参数 depth：presence 需要该银行的普通网点名单，目前未载入；请导入网点名单，或改看专营支行（specialised）',
    en: 'Parameter depth: presence wants the ordinary branches of the bank, and none are loaded; import its list of branches, or ask for specialised',
  });

const noCandidates = ({ siteRegion }: AskedParameters) =>
  new Problem('invalid-parameter', {
    zh: `在 ${siteRegion} 内没有可选地点：请扩大 siteRegion、增加驻地级别（seats），或允许升级网点`,
    en: `There is no candidate in ${siteRegion}: widen siteRegion, add levels of seats, or allow upgrades`,
  });

const lockedAndForbidden = (id: string) =>
  new Problem('invalid-parameter', {
    zh: `参数 locked 与 forbidden：${id} 不能既锁定又排除`,
    en: `Parameters locked and forbidden: ${id} cannot be both`,
  });

const allForbidden = (count: number) =>
  new Problem('invalid-parameter', {
    zh: `参数 forbidden：全部 ${count} 个可选地点都被排除，无处可选；请至少放开一个`,
    en: `Parameter forbidden: all ${count} candidates are ruled out, so there is nothing to choose; allow at least one`,
  });

const tooMany = (asked: number, left: number) =>
  new Problem('invalid-parameter', {
    zh: `参数 newSites：要选 ${asked} 个网点，但可选地点只有 ${left} 个；请减少数量，或扩大区域`,
    en: `Parameter newSites: ${asked} branches were asked for, but there are only ${left} candidates; ask for fewer, or widen the region`,
  });

const lockedBeyondCount = (locked: number, most: number) =>
  new Problem('invalid-parameter', {
    zh: `参数 locked：锁定了 ${locked} 个地点，多于要选的 ${most} 个；请增加 newSites 或取消部分锁定`,
    en: `Parameter locked: ${locked} sites are locked, more than the ${most} asked for; raise newSites or unlock some`,
  });

const budgetTooSmall = (budget: number, cheapest: number) =>
  new Problem('invalid-parameter', {
    zh: `参数 budget：预算 ${budget} 低于最便宜的一项（${cheapest}），一个网点也开不了`,
    en: `Parameter budget: ${budget} is below the cheapest action (${cheapest}), so that not one branch can be opened`,
  });

const lockedBeyondBudget = (spent: number, budget: number) =>
  new Problem('invalid-parameter', {
    zh: `参数 locked：锁定的地点共需 ${spent}，超出预算 ${budget}；请提高预算或取消部分锁定`,
    en: `Parameter locked: the locked sites cost ${spent}, more than the budget of ${budget}; raise it or unlock some`,
  });

/** A question that no solver should be given. */
export const tooManyLinks = (clusters: number, candidates: number, most: number) =>
  new Problem('unprocessable', {
    zh: `问题过大：${clusters} 个集群与 ${candidates} 个可选地点之间的可达组合超过 ${most} 个；请缩小区域、半径或集群类别后再试`,
    en: `The question is too large: ${clusters} clusters and ${candidates} candidates have more than ${most} pairs in reach; narrow the region, the reach or the kinds of clusters`,
  });

/** More own branches than a choice among them would help with. */
export const tooManyUpgrades = (most: number) =>
  new Problem('unprocessable', {
    zh: `可升级的本行网点位置超过 ${most} 个，无法逐一比较；请缩小网点所在区域（siteRegion），或不考虑升级（upgrades=false）`,
    en: `More than ${most} places of own branches could be upgraded, too many to compare; narrow the region of the sites (siteRegion), or leave upgrades out (upgrades=false)`,
  });
