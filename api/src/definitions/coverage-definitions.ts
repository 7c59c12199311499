import type { Definition } from './schema.ts';
import { sources } from './sources.ts';

/** Distance, coverage, fragile coverage, sector match and robustness. */
export const coverageDefinitions: readonly Definition[] = [
  {
    id: 'D1',
    nameZh: '距离与位置不确定度',
    nameEn: 'Distance and position uncertainty',
    definitionZh: '集群成员所在地到支行的球面大圆距离，以及由支行位置精度决定的上下界。',
    definitionEn:
      'Great-circle distance from a member place to a branch, with the bounds that the precision of the branch’s position leaves.',
    formula: [
      'd = 2R·arcsin √(sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2)),  R = 6371.0088 km',
      'd⁻ = max(0, d − u),  d⁺ = d + u,  u = √(F/π)',
    ].join('\n'),
    methodZh:
      'φ、λ 为纬度与经度（弧度）。成员所在地取该行政单位驻地；支行只知所在县或地级单位时取其驻地，不确定度 u 为面积 F 的等效半径，位置精确到街道时 u 为 0.2 公里。没有自身坐标的单位取所属地级单位的驻地与半径。支行按区划代码位于成员所在单位之内的，距离为 0 且确定。上界不超过覆盖半径 τ 为“确定”，仅下界不超过为“可能”，否则为“未发现”。不是行车时间。',
    methodEn:
      'φ and λ are latitude and longitude in radians. A member place stands at the seat of its unit; a branch known only to its county or prefecture stands at that unit’s seat, and u is the equivalent radius of the unit’s area F; at street precision u is 0.2 km. A unit without a point of its own takes the seat and radius of its prefecture. A branch located by adcode inside the unit of the member place is at distance 0, certainly. Certain: the upper bound is within the reach τ; possible: only the lower bound is; otherwise none known. Not a travel time.',
    sources: [sources.sinnott, sources.moritz],
  },
  {
    id: 'M1',
    nameZh: '三个深度的覆盖率',
    nameEn: 'Coverage at three depths',
    definitionZh: '覆盖半径内有网点（C1）、有对口专营支行（C2）、有自有审批权的对口支行（C3）的集群占比。',
    definitionEn:
      'Share of clusters with a branch in reach (C1), a matching specialised branch (C2), and a matching one with its own approval authority (C3).',
    formula: [
      'C(τ) = Σ_i c_i / n,  C_w(τ) = Σ_i w_i·c_i / Σ_i w_i',
      'C1: c_i = 1 ⇔ ∃j: d_ij ≤ τ',
      'C2: c_i = 1 ⇔ ∃j: d_ij ≤ τ, s_ij > 0, s_ij ≥ σ',
      'C3: c_i = 1 ⇔ ∃j: d_ij ≤ τ, s_ij > 0, s_ij ≥ σ, a_j = 1',
      'N(L₂,B₂) − N(L₁,B₁) = [N(L₂,B₁) − N(L₁,B₁)] + [N(L₂,B₂) − N(L₂,B₁)]',
    ].join('\n'),
    methodZh:
      '另有“有专营支行”一档，不看行业。c_i 表示集群 i 是否被覆盖，w_i 为需求权重（按集群类别设定，默认 1），s 为行业匹配度（M4），σ 为最低匹配度（默认 0.5），a 为审批权。“确定”按距离上界计，“可能”按下界计（D1）。多地集群按成员口径定一个结论：任一所在地（默认）、核心所在地或全部所在地。审批权不明的给出上下限：不明当作无，不明当作有。未载入普通网点名单时 C1 为“未测量”。覆盖曲线 C(τ) 是同一占比随半径的变化。逐年变化分为名单效应（新认定集群，网点不变）与网点效应（新开网点，名单不变），两者相加等于总变化；N 为被覆盖集群数，L 为名单，B 为网点；开业年份不明的网点按“当时未开”与“当时已开”给出上下限。恒有 C3 ≤ C2 ≤ C1，半径加大或网点增多都不会使覆盖减少。',
    methodEn:
      'A further depth, any specialised branch, leaves the sector aside. c_i says whether cluster i is covered, w_i is its demand weight (set by kind of cluster, 1 by default), s the sector match (M4), σ the least match (0.5 by default), a the authority. Certain goes by the upper bound of the distance, possible by the lower one (D1). A cluster of several places has one verdict by the member rule: any place (default), the core, or all. Where authority is unknown there is a band: unknown taken as no, and as yes. While no ordinary branches are loaded, C1 is not measured. The coverage curve C(τ) is the same share over the reach. The change from year to year is split into a list effect (newly designated clusters, branches as before) and a branch effect (new branches, the list held), which add up to the whole; N is the number of clusters covered, L the list, B the branches; branches without a known year of opening give a band, taken as not yet open and as open. Always C3 ≤ C2 ≤ C1, and neither a longer reach nor a further branch covers less.',
    sources: [sources.opinions],
  },
  {
    id: 'M2',
    nameZh: '脆弱覆盖',
    nameEn: 'Fragile coverage',
    definitionZh: '仅靠一家专营支行确定覆盖的集群：该行一旦撤并即成缺口。',
    definitionEn: 'Clusters certainly covered by one specialised branch alone: one closure away from a gap.',
    formula: '|{j: d⁺_ij ≤ τ}| = 1',
    methodZh:
      '只计确定在覆盖半径内的专营支行，不看行业。成员口径为“全部所在地”时，只要有一个所在地仅靠一家支行即为脆弱。',
    methodEn:
      'Counts specialised branches certainly in reach, whatever their sector. By the rule of all member places, one place that hangs on a single branch makes the cluster fragile.',
    sources: [sources.opinions],
  },
  {
    id: 'M4',
    nameZh: '行业匹配度',
    nameEn: 'Sector match',
    definitionZh: '支行专营领域与集群行业的对口程度，从 0 到 1。',
    definitionEn: 'How well the specialities of a branch serve the sector of a cluster, from 0 to 1.',
    formula: 's_ij = max_k m(k, i),  m ∈ {1, 0.6, 0.3, 0}',
    methodZh:
      '取支行各专营领域 k 中的最大值：同行业 1；同大类 0.6；综合性的科技、先进制造或普惠小微专长 0.3；其他 0。“其他”不是行业，彼此不匹配。前三个数可以修改，并随链接保存。匹配度为 0 的支行在任何最低匹配度下都不算对口。数值由本项目设定，没有统计估计。',
    methodEn:
      'The greatest over the specialities k of the branch: same sector 1; same parent group 0.6; a general science-and-technology, advanced-manufacturing or small-business speciality 0.3; anything else 0. The sector “other” names no industry and matches nothing. The first three numbers can be edited and are part of the link. A branch of match 0 never counts as matching, whatever the least match. The numbers are a convention of this project, not an estimate.',
    sources: [sources.opinions],
  },
  {
    id: 'M15',
    nameZh: '稳健性',
    nameEn: 'Robustness',
    definitionZh: '覆盖半径和支行位置在其不确定度之内变动时，覆盖数与名次的变动范围。',
    definitionEn:
      'How far counts and ranks move when the reach and the positions of branches move within their uncertainty.',
    formula: [
      'τ_k ∈ [0.9τ, 1.1τ],  |x_jk − x_j| ≤ u_j,  k = 1 … 100',
      '[min_k C_k, max_k C_k],  |{k: r_k = 1}| / 100',
    ].join('\n'),
    methodZh:
      '重算 100 次：每次在 ±10% 内均匀抽取一个覆盖半径，并在每家支行位置的不确定圆内均匀抽取一点；位于成员所在单位之内的支行始终算在其内。给出覆盖集群数与地区名次的最小值和最大值，以及某地区排在首位的次数占比。对选址方案（M7），每次重算都重新求出最优选法，给出各地点仍被选中的次数占比；并列时取与原方案最接近的。随机种子固定，同一问题的结果总是相同。所有重算结果一致时称为稳定。',
    methodEn:
      'Computed 100 times: each draw takes a reach evenly from ±10 % and a point for every branch evenly from the disc of its uncertainty; a branch inside the unit of the member place stays inside. Shown are the least and most clusters covered and ranks of regions, and the share of draws in which a region comes first. For a plan of sites (M7) the best choice is found anew in every draw, and the share of draws in which each site stays chosen is shown; of equal choices the one nearest to the plan counts. The seed is fixed, so the same question always has the same answer. Stable means that all draws agree.',
    sources: [],
  },
];
