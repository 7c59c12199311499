import type { Definition } from './schema.ts';
import { sources } from './sources.ts';

/** Where the next branches belong. */
export const siteDefinitions: readonly Definition[] = [
  {
    id: 'M7',
    nameZh: '下一批网点（最大覆盖选址）',
    nameEn: 'Next best branches (maximal covering)',
    definitionZh: '在给定数量或预算内新设或升级网点，使确定覆盖的集群权重之和最大，并证明没有更好的选法。',
    definitionEn:
      'Within a number or a budget, the branches to open or upgrade so that the clusters covered for certain weigh most, with proof that no choice is better.',
    formula: [
      'max Σ_i w_i·y_i',
      'y_i ≤ Σ_{j∈N_i} x_j',
      'Σ_j x_j ≤ p  ∨  Σ_j c_j·x_j ≤ B',
      'x_j ∈ {0, 1},  0 ≤ y_i ≤ 1',
    ].join('\n'),
    methodZh:
      '候选地点为区县与地市驻地，以及在所选深度尚未计入的本行网点（升级）。N 为在半径内确定覆盖集群 i 的地点（M1），含现有网点；多地集群按成员口径。新网点视为按所服务集群的需要设置，另指定专营方向的除外。现有网点固定，锁定的必选，排除的不选。由整数规划求解器精确求解，两种间隙均设为 0；只有求解器证明且按所选地点重新计数与上界一致时才称“最优”，否则写明“目前找到的最好”及其上界与差距。并列方案最多另列五组；覆盖完全相同的地点合并后列出。贪心选法并列对照。候选地点只到驻地，不含地块、租金与监管条件。',
    methodEn:
      'Candidates are the seats of counties and prefectures, and branches of the bank that do not count at the depth yet (upgrades). N are the sites that cover cluster i for certain within the reach (M1), existing branches among them; a cluster of several places goes by the member rule. A new branch is taken to be set up for the clusters it serves, unless a speciality is given. Existing branches are fixed, locked sites are chosen, forbidden ones are not. Solved exactly by an integer-programming solver with both gaps at 0; an answer is called optimal only where the solver proved it and the recount from its sites meets the bound, else it is the best found, with its bound and gap. Up to five other sets as good are named, and sites that cover the very same; the greedy choice stands beside. A candidate is a seat: premises, rents and permits are not in it.',
    sources: [sources.churchAndReVelle],
  },
  {
    id: 'M8',
    nameZh: '其他选址目标',
    nameEn: 'Other aims of site selection',
    definitionZh: '同样数量的网点：平均距离最短、最远距离最短；以及覆盖给定份额权重所需的最少网点数。',
    definitionEn:
      'For the same number of branches: the least mean distance, the least worst distance; and the fewest branches that cover a given share of the weight.',
    formula: [
      'min Σ_i w_i·d_i / Σ_i w_i',
      'min max_i d_i',
      'min Σ_j x_j,  Σ_i w_i·y_i ≥ θ·Σ_i w_i',
      'd_i = min_j d_ij,  x_j = 1',
    ].join('\n'),
    methodZh:
      '依次为中位、中心与集合覆盖问题。距离 d 为集群到地点的大圆距离（D1）：按成员口径取最近、核心或最远所在地，在同一单元内为 0；现有网点计入。候选地点与 M7 相同。先以贪心与逐点交换得到一组好的地点，以拉格朗日松弛得到下界并排除不可能入选的地点，其余交整数规划求解器证明。三者各有证书；时间用完时写明上界或下界。',
    methodEn:
      'The median, centre and set-covering problems. The distance d is the great-circle distance from cluster to site (D1): of the nearest, the core or the farthest member place, after the member rule, and 0 inside the same unit; existing branches count. Candidates are those of M7. A greedy choice bettered by exchanges gives a good set, a Lagrangian relaxation a bound and the sites that cannot be in a better set; an integer-programming solver proves the rest. Each of the three has its own certificate; where the time ran out, the bound is told.',
    sources: [sources.hakimi, sources.minieka, sources.toregas, sources.beasley],
  },
];
