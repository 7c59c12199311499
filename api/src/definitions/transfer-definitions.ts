import type { Definition } from './schema.ts';
import { sources } from './sources.ts';

/** What receiving places take in, beside the finance at hand there. */
export const transferDefinitions: readonly Definition[] = [
  {
    id: 'M11',
    nameZh: '承接与金融可达的错配',
    nameEn: 'Inflow against access',
    definitionZh: '承接地的转入排位减去其集群金融可达性的排位，取值 −1 至 1；越大，承接越多而金融越难及。',
    definitionEn:
      'Rank of a receiving place by inflow less its rank by the access of its clusters, from −1 to 1; the larger, the more comes in where finance is hard to reach.',
    formula: [
      'M_d = r_d(F) − r_d(A)',
      'r_d(X) = (|{e ≠ d: X_e < X_d}| + ½·|{e ≠ d: X_e = X_d}|) / (n − 1)',
      '−1 ≤ M_d ≤ 1,  Σ_d M_d = 0',
    ].join('\n'),
    methodZh:
      'F 为转入：所选条件下以 d 为承接地的记录条数；选定金额口径时，为各条通道代表记录的该口径金额之和（代表记录依次按是否即为这两地、口径、最近年份和编号选取，记录之间不重复相加）。A 为该地集群的平均可达性（M3），即可达性一栏的同一数字。排位 r 为百分位，0 最低，1 最高，相同者取中间；只在转入与可达性均已知的 n 个承接地之间比较，不足两个则不排。四象限以 ½ 为界，恰为 ½ 计为高；三乘三分级以三分之一、三分之二为界。没有集群的地方无可达性可言，不排位；可达性为 0 是测得的结果。转移记录不完整，没有记录不等于没有转入；条数多少也受公开程度影响。排位只分先后，不表示相差多少。',
    methodEn:
      'F is the inflow: the number of records that have d as their destination under the filters, or with a basis the amounts of that basis drawn for its corridors, one record each (one stated for these very units first, then by basis, latest year and identifier; overlapping records are not added). A is the mean access of the clusters there (M3), the very number told as access. The rank r is a percentile, 0 the least and 1 the most, those that tie in the middle, among the n receivers of which both inflow and access are known; fewer than two are not ranked. Quadrants part at ½, a rank of exactly ½ being high; classes of the three-by-three map at one and two thirds. A place without a cluster has no access to measure and no rank; an access of 0 is measured. Records are incomplete: none is not no inflow, and their number hangs on what is published. Ranks tell an order, not a distance.',
    sources: [sources.opinionsOnTransfer],
  },
  {
    id: 'M13',
    nameZh: '承接行业重合度',
    nameEn: 'Sector overlap of receivers',
    definitionZh: '承接地转入的行业结构与其他承接地的平均重合程度，0 为全不相同，1 为完全相同。',
    definitionEn:
      'How far the sectors that come into a place are those of the other receivers, on average: 0 for none in common, 1 for the same shares.',
    formula: ['φ_dg = n_dg / Σ_h n_dh', 'O_d = (1/|P_d|)·Σ_{e∈P_d} Σ_g min(φ_dg, φ_eg)'].join('\n'),
    methodZh:
      'n 为所选条件下转入 d 且载明行业 g 的记录条数；未载行业的记录与“其他”行业不计入。P 为同一级别、同一范围内其余载有行业的承接地。两地的重合度为各行业份额较小者之和。条数不是产值：一条记录可能是一个项目，也可能是全省合计；载明行业的记录少时，重合度不稳，须连同条数一起看。没有行业记录或没有可比的承接地时不给出数字。',
    methodEn:
      'n counts the records into d under the filters that name sector g; records without a sector, and those of the sector “other”, are left out. P are the other receivers of the same level and region whose sectors are known. The overlap of two places is the sum over the sectors of the smaller of their shares. Records are not output: one may be a project or the total of a province, and where few name a sector the overlap is unsteady, so read it beside their number. There is no number where no sector is known or no other receiver can be compared.',
    sources: [sources.fingerAndKreinin],
  },
];
