import type { Definition } from './schema.ts';
import { sources } from './sources.ts';

/** Corridors of industrial transfer, and the banks at both of their ends. */
export const pairingDefinitions: readonly Definition[] = [
  {
    id: 'M10',
    nameZh: '产业转移通道的两端服务',
    nameEn: 'Pairing of transfer corridors',
    definitionZh: '转出地与承接地都有同一家银行网点的产业转移通道占比；只在转出地有网点的，为该行的断档通道。',
    definitionEn:
      'Share of transfer corridors with branches of one bank at both the origin and the destination; a corridor whose origin alone a bank serves is its orphan.',
    formula: [
      'b(u) = 1 ⇔ ∃j ∈ b: j ∈ u ∨ d⁺_uj ≤ τ',
      'p_b(o,d) = b(o)·b(d),  q_b(o,d) = b(o)·(1 − b(d))',
      'P = |{(o,d): max_b p_b(o,d) = 1}| / |{(o,d)}|',
      'P_a = Σ a(o,d)·max_b p_b(o,d) / Σ a(o,d)',
      'm_b(o,d) = p_b(o,d)·[∃j ∈ b: (j ∈ d ∨ d⁺_dj ≤ τ), s_j > 0, s_j ≥ σ]',
    ].join('\n'),
    methodZh:
      '一条通道为一对转出地 o 与承接地 d，不论有几条记录；代表它的记录依次按金额口径（到位、完成、签约、计划、储备、其他、未说明）、最近年份和编号选取。只用可上图的记录，同地记录与不可上图的记录另计。银行 b 的某家支行按区划代码位于单位 u 之内（街道精度的支行按名单所载单位），或到其驻地距离的上界（D1）不超过覆盖半径 τ，即为服务 u。两端都服务为 p，只服务转出地为 q。a 为代表记录的金额：只在同一口径内相加，口径之间不相加。m 为对口的两端服务：承接地须有一家支行与通道任一记录的行业匹配（M4），σ 为最低匹配度；记录未载行业的通道无法对口，不进入对口占比的分母。断档通道按记录条数、代表记录金额、该行到承接地最近支行的距离排序；不同口径的金额不可比，这一排序只供参考。只计已知支行，不是全部支行：没有两端服务是指未发现。转移记录不完整且相互重叠，金额之和不是转移总额。增加支行不会减少两端服务的通道；转出与承接互换，不看行业的占比不变。',
    methodEn:
      'A corridor is one origin o and one destination d, however many records document it; the record that stands for it is chosen by basis of the amount (in place, completed, agreed, planned, pipeline, other, unstated), then the latest year, then the identifier. Only records fit for the map are used; those from a place to itself and the others are counted apart. Bank b serves a unit u with a branch located by adcode inside it (at street precision by the unit that its list names), or one whose distance to the seat has an upper bound (D1) within the reach τ. p is both ends served, q the origin alone. a is the amount of the record that stands for the corridor: added within one basis only, never across. m is a matched pair: a branch at the destination matches the sector of any record of the corridor (M4), σ being the least match; a corridor whose records name no sector cannot be matched and is left out of that share. Orphans are ranked by number of records, then by the amount of that record, then by the distance of the bank’s nearest branch to the destination; amounts of different bases do not compare, so take the order as a hint. Branches known are not all branches: not paired means none known. Records of transfer are incomplete and overlap, so their sum is not what was transferred. A further branch never pairs less, and with all corridors turned round the share without regard to sectors stays.',
    sources: [sources.opinionsOnTransfer],
  },
];
