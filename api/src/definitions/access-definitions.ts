import type { Definition } from './schema.ts';
import { sources } from './sources.ts';

/** Access, concentration, gap and equity. */
export const accessDefinitions: readonly Definition[] = [
  {
    id: 'M3',
    nameZh: '对口支行可达性',
    nameEn: 'Access to matching branches',
    definitionZh: '集群每单位需求可分到的支行数：每家支行由其半径内所有集群按对口与远近分摊。',
    definitionEn:
      'Branches per unit of a cluster’s demand: each branch is shared among all clusters in its reach, by match and nearness.',
    formula: [
      'R_j = S_j / Σ_i w_i·s_ij·W(d_ij)',
      'A_i = Σ_j R_j·s_ij·W(d_ij)',
      'W(d) = (e^(−½(d/τ)²) − e^(−½)) / (1 − e^(−½)),  d ≤ τ;  W(d) = 0,  d > τ',
      'Σ_i w_i·A_i = Σ_j S_j',
    ].join('\n'),
    methodZh:
      '两步移动搜寻法的增强形式（E2SFCA），高斯距离衰减，两步都计入行业匹配度 s（M4）。S_j 为支行能力（每家 1），w_i 为需求权重，d 为距离估计值（D1）；多地集群按成员口径取最近、核心或最远所在地。所有集群都参与分摊，被筛选隐去的也在内，所以一个集群的数值不因筛选而变。守恒：各集群权重乘可达性之和，等于至少对口一个集群且在其半径内的支行数。权重为 0 的集群不占用支行，其数值按其他集群的占用计算。0 表示半径内没有可分到的对口支行；未测量时为空，不写 0。',
    methodEn:
      'The enhanced two-step floating catchment area (E2SFCA) with a Gaussian decay; the sector match s (M4) stands in both steps. S_j is the capacity of a branch (1 each), w_i the demand weight, d the estimated distance (D1); a cluster of several places goes by the nearest, the core or the farthest place, after the member rule. All clusters share the branches, those filtered away too, so the number of a cluster does not change with the filters. Conserved: weights times access over all clusters add up to the number of branches that serve any of them. A cluster of weight 0 uses up no branch; its number is what the others’ use of the branches gives. 0 means no share in any matching branch; what is not measured is empty, never 0.',
    sources: [sources.luoAndQi, sources.dai],
  },
  {
    id: 'M5',
    nameZh: '银行集中度',
    nameEn: 'Concentration of banks',
    definitionZh: '覆盖半径内支行在各银行之间的集中程度，以及相当于多少家同等规模的银行。',
    definitionEn:
      'How concentrated the branches in reach are on few banks, and how many banks of equal size that is like.',
    formula: ['HHI_i = 10000·Σ_b q_b²,  q_b = n_b / Σ_b n_b', 'N_i = 10000 / HHI_i'].join('\n'),
    methodZh:
      '赫芬达尔—赫希曼指数。n_b 为银行 b 在覆盖半径内的支行数（按距离估计值），q_b 为其所占份额；10000 表示只有一家银行。N 为有效银行数。分别按全部网点、专营支行、对口支行计算；可假设某银行增开一家后重算。半径内没有支行时没有份额，故为空，不写 0。支行数量不是市场份额，不反映贷款多少。',
    methodEn:
      'The Herfindahl–Hirschman index. n_b is the number of branches of bank b in reach (by the estimated distance), q_b its share; 10,000 means one bank alone. N is the effective number of banks. Worked out over all branches, specialised ones and matching ones, and again for the case that one bank opens one more. With no branch in reach there are no shares, so it is empty, never 0. Numbers of branches are not market shares and say nothing of what is lent.',
    sources: [sources.herfindahl, sources.hirschman, sources.adelman],
  },
  {
    id: 'M6',
    nameZh: '需求加权缺口',
    nameEn: 'Demand-weighted gap',
    definitionZh: '集群需求中最合适的一家支行没有满足的部分。',
    definitionEn: 'The part of a cluster’s demand that its best branch leaves unserved.',
    formula: 'G_i = w_i·(1 − max_j s_ij·W(d_ij))',
    methodZh:
      '权重 w、匹配度 s（M4）与衰减 W（M3）同前。0 表示门口就有完全对口的支行，w 表示半径内没有对口支行。按缺口从大到小排名；地区缺口为其集群之和。跨地区的集群在每个所在地区各计一次，所以地区之和不等于全国。',
    methodEn:
      'Weight w, match s (M4) and decay W (M3) as above. 0 means a fully matching branch at the door, w that no matching branch is in reach. Clusters are ranked by it, the widest first; the gap of a region is the sum over its clusters. A cluster of several regions counts in each of them, so regions do not add up to the nation.',
    sources: [sources.luoAndQi, sources.dai],
  },
  {
    id: 'M9',
    nameZh: '公平性',
    nameEn: 'Equity',
    definitionZh: '可达性在集群之间分布得是否均匀：基尼系数、泰尔指数（大区之间与大区之内）、P90/P10。',
    definitionEn:
      'How evenly access is spread over clusters: Gini coefficient, Theil index (between and within macro-regions), P90/P10.',
    formula: [
      'G = 1 − Σ_k (p_k − p_{k−1})·(L_k + L_{k−1})',
      'T = Σ_i p_i·(A_i/μ)·ln(A_i/μ) = Σ_r y_r·ln(y_r/p_r) + Σ_r y_r·T_r',
      'P90/P10 = min{x: F(x) ≥ 0.9} / min{x: F(x) ≥ 0.1}',
    ].join('\n'),
    methodZh:
      '对所选范围内集群的可达性 A（M3）按需求权重计算。p 为权重份额，L 为洛伦茨曲线（可达性从低到高的累计份额），μ 为加权平均，y_r、p_r 为大区 r 的可达性份额与权重份额，F 为累计权重份额，0·ln 0 取 0。基尼系数 0 为完全均匀，n 个中一个独占时为 1 − 1/n。泰尔指数等于大区之间与大区之内两部分之和；集群按核心所在地归入大区。第十百分位为 0 时没有比值；没有集群或全为 0 时无可分配，均为空。权重为 0 的集群不影响结果。',
    methodEn:
      'Over the access A (M3) of the clusters in scope, by demand weight. p are shares of weight, L is the Lorenz curve (cumulative share of access, worst served first), μ the weighted mean, y_r and p_r the shares of access and of weight of macro-region r, F the cumulative share of weight, and 0·ln 0 is 0. Gini 0 is perfectly even; one of n having everything gives 1 − 1/n. The Theil index is the sum of what lies between macro-regions and within them; a cluster stands in the macro-region of its core place. There is no ratio where the tenth percentile is 0; with no clusters or only zeros there is nothing to share, and all of it is empty. Clusters of weight 0 do not bear on it.',
    sources: [sources.lorenz, sources.gini, sources.theil],
  },
];
