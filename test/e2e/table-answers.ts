import type { AccessAnswer, ClusterAccess, RegionAccess } from '@icfm/api/access/schema';
import type { ClusterCoverage, CoverageAnswer, NearestBranch, RegionCoverage } from '@icfm/api/coverage/schema';
import type { Language } from './screen.ts';

const words = {
  zh: {
    certain: '确定覆盖',
    possible: '可能覆盖',
    'none-known': '未发现',
    'not-measured': '未测量',
    noBranch: '名录中无',
    outOfReach: '范围内无专营支行',
    yearUnknown: '年份不详',
    yes: '是',
    no: '否',
  },
  en: {
    certain: 'Certainly covered',
    possible: 'Possibly covered',
    'none-known': 'None known',
    'not-measured': 'Not measured',
    noBranch: 'none in the register',
    outOfReach: 'no specialised branch in reach',
    yearUnknown: 'year not known',
    yes: 'yes',
    no: 'no',
  },
} as const;

type Value = string | number;

/** Six decimals, as every file has them. */
const tidy = (value: number): number => Number(value.toFixed(6));

const orWords = (value: number | null | undefined, without: string): Value =>
  value === null || value === undefined ? without : tidy(value);

/** Estimate, lower and upper bound and name of a nearest branch. */
function nearestValues(nearest: NearestBranch | null, noBranch: string): Value[] {
  if (!nearest) return [noBranch, noBranch, noBranch, noBranch];
  const { estimate, lower, upper } = nearest.distanceKilometers;
  return [tidy(estimate), tidy(lower), tidy(upper), nearest.nameZh];
}

function measureValues(access: ClusterAccess, language: Language): Value[] {
  const say = words[language];
  const { specialised } = access.concentration;
  const noIndex = specialised ? say.outOfReach : say['not-measured'];
  return [
    orWords(access.access, say['not-measured']),
    orWords(access.gap, say['not-measured']),
    access.demandWeight,
    orWords(specialised?.effectiveBanks, noIndex),
    orWords(specialised?.herfindahl, noIndex),
  ];
}

function clusterLine(cluster: ClusterCoverage, access: ClusterAccess, language: Language): Value[] {
  const say = words[language];
  const { verdicts, nearest, memberShare, branchesInReach } = cluster;
  return [
    say[verdicts.specialised],
    language === 'zh' ? cluster.nameZh : cluster.nameEn,
    ...nearestValues(nearest.specialised, say.noBranch),
    ...nearestValues(nearest.matched, say.noBranch),
    ...measureValues(access, language),
    tidy(memberShare.certain),
    tidy(memberShare.possible),
    branchesInReach.certain,
    branchesInReach.possible,
    say[verdicts.presence],
    say[verdicts.specialised],
    say[verdicts.matched],
    say[verdicts.authorisedUnknownAsNo],
    say[verdicts.authorisedUnknownAsYes],
    cluster.designatedYear ?? say.yearUnknown,
    cluster.isFragile ? say.yes : say.no,
    cluster.id,
  ];
}

/**
 * What a table of clusters must hold, by record: every column but kind, sector and province, in order, as the API
 * answers. Unknowns stand as words.
 */
export function clusterLines(coverage: CoverageAnswer, access: AccessAnswer, language: Language): Map<string, Value[]> {
  const byId = new Map(access.clusters.map((each) => [each.id, each]));
  return new Map(
    coverage.clusters.map((cluster) => {
      const measured = byId.get(cluster.id);
      if (!measured) throw new Error(`wanted access of ${cluster.id}, got none`);
      return [cluster.id, clusterLine(cluster, measured, language)];
    }),
  );
}

/** What a table of provinces must hold after its name: at the depth of specialised branches, as the API answers. */
export function regionLine(region: RegionCoverage, access: RegionAccess, language: Language): Value[] {
  const say = words[language];
  const { clusters, demandWeight, specialised } = region.summary;
  const noShare = language === 'zh' ? '无集群' : 'no clusters';
  return [
    clusters,
    orWords(specialised.certainShare, noShare),
    orWords(specialised.possibleShare, noShare),
    orWords(specialised.certainWeightShare, noShare),
    orWords(specialised.possibleWeightShare, noShare),
    specialised.certain,
    specialised.possible,
    specialised.noneKnown,
    orWords(access.meanAccess, say['not-measured']),
    orWords(access.totalGap, say['not-measured']),
    orWords(access.meanGap, say['not-measured']),
    orWords(access.meanEffectiveBanks, say.outOfReach),
    demandWeight,
    region.id,
  ];
}

/** Lines of a CSV text as RFC 4180 has them, the byte order mark taken off. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const body = text.replace(/^\uFEFF/, '');
  let line: string[] = [];
  for (let match = field.exec(body); match && match[0] !== ''; match = field.exec(body)) {
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
