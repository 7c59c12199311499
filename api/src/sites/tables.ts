import type { ReadModel } from '../readmodel/read-model.ts';
import { type ListKind, type Place, pointOf, resultTable } from '../results/result-table.ts';
import type { SitesAnswer } from './schema.ts';

const lists: readonly ListKind[] = ['clusters', 'branches'];
const kilometers = { unit: 'kilometers' } as const;
const proof = { codes: 'proof' };

/** A row a site of the plan, the largest gain first. */
const sites = resultTable({
  lists,
  rows: ({ plan, certificate }: SitesAnswer) =>
    (plan?.sites ?? []).map((site, at) => ({
      ...site,
      rank: at + 1,
      equalIds: site.equals.map(({ id }) => id),
      servesCount: site.serves.length,
      newCount: site.serves.filter(({ isNew }) => isNew).length,
      certificate,
    })),
  place: pointOf,
  columns: [
    ['rank', '序', 'Rank'],
    ['id', '代码', 'Code'],
    ['action', '动作', 'Action', { codes: 'action' }],
    ['nameZh', '地点', 'Place in Chinese'],
    ['nameEn', '地点英文', 'Place'],
    ['adcode', '区划代码', 'Adcode'],
    ['branchId', '升级的网点编号', 'Record of the branch upgraded'],
    ['longitude', '经度', 'Longitude', { unit: 'degrees' }],
    ['latitude', '纬度', 'Latitude', { unit: 'degrees' }],
    ['cost', '成本', 'Cost'],
    ['isLocked', '必选', 'Must be chosen'],
    ['gainWeight', '新增权重（逐个加入）', 'Weight added, one by one'],
    ['ownWeight', '独有权重（去掉即失）', 'Weight lost without it'],
    ['newCount', '新覆盖集群数', 'Newly covered clusters'],
    ['servesCount', '范围内集群数', 'Clusters in reach'],
    ['nearestOwnKilometers', '最近现有网点', 'Nearest present branch', kilometers],
    ['rivalsInReach', '范围内同业网点', 'Branches of other banks in reach'],
    ['equalCount', '等效地点数', 'Equal places'],
    ['equalIds', '等效地点（至多 10 个）', 'Which (ten at most)'],
    ['certificate.status', '证明', 'Proof', proof],
    ['certificate.incumbent', '方案覆盖权重', 'Weight covered by the plan'],
    ['certificate.bound', '可能的最好结果', 'Best possible'],
  ],
});

/** From the site to the nearest member place of the cluster. */
function wayTo({ gazetteer }: ReadModel, site: { longitude: number; latitude: number }, adcode: string): Place {
  const region = gazetteer.findAny(adcode);
  const seat = region && gazetteer.positionOf(region);
  return seat
    ? [
        [site.longitude, site.latitude],
        [seat.longitude, seat.latitude],
      ]
    : null;
}

/** A row a cluster that a site of the plan serves. */
const served = resultTable({
  lists,
  rows: ({ plan }: SitesAnswer, model: ReadModel) =>
    (plan?.sites ?? []).flatMap(({ id: siteId, nameZh: siteNameZh, nameEn: siteNameEn, serves, ...site }) =>
      serves.map((cluster) => ({
        ...{ siteId, siteNameZh, siteNameEn, ...cluster },
        place: wayTo(model, site, cluster.memberAdcode),
      })),
    ),
  place: ({ place }) => place,
  columns: [
    ['siteId', '网点代码', 'Code of the site'],
    ['siteNameZh', '网点', 'Site in Chinese'],
    ['siteNameEn', '网点英文', 'Site'],
    ['id', '集群编号', 'Record of the cluster'],
    ['nameZh', '集群', 'Cluster in Chinese'],
    ['nameEn', '集群英文', 'Cluster'],
    ['kind', '集群类别', 'Kind', { codes: 'clusterKind' }],
    ['sector', '行业', 'Sector', { codes: 'sector' }],
    ['demandWeight', '需求权重', 'Demand weight'],
    ['memberAdcode', '最近成员所在地代码', 'Adcode of the nearest member place'],
    ['distanceKilometers', '距离', 'Distance', kilometers],
    ['isNew', '目前未覆盖', 'Not covered today'],
    ['isOnlyHere', '仅此网点覆盖', 'By this site alone'],
  ],
});

/** A row a limit, from 0. */
const curve = resultTable({
  lists,
  rows: (answer: SitesAnswer) => answer.curve,
  columns: [
    ['limit', '网点数或预算上限', 'Sites or budget at most'],
    ['status', '证明', 'Proof', proof],
    ['coveredWeight', '覆盖权重', 'Weight covered'],
    ['bound', '可能的最好结果', 'Best possible'],
    ['gainWeight', '比上一点多', 'More than before'],
    ['greedyWeight', '贪心法覆盖权重', 'Covered by the greedy choice'],
  ],
});

/** `/api/sites` as tables. */
export const siteTables = { sites, served, curve };
