import type { ClusterAccess } from '@icfm/api/access/schema';
import type { ClusterCoverage, NearestBranch } from '@icfm/api/coverage/schema';
import { createLoader } from 'nuqs';
import { sampleCluster } from '../../api/sample-cluster.ts';
import { createNames } from '../../api/use-names.ts';
import { en } from '../../i18n/en.ts';
import { createFormat } from '../../i18n/format.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { zh } from '../../i18n/zh.ts';
import { type Language, urlParsers } from '../../state/url.ts';
import type { ClusterRow } from './cluster-fields.ts';
import type { FieldContext } from './field.ts';

const nearest: NearestBranch = {
  branchId: 'S002',
  nameZh: '徽商银行合肥科技支行',
  bankName: '徽商银行',
  memberAdcode: '340100',
  distanceKilometers: { estimate: 63.4213, lower: 41.2, upper: 84.8, isInside: false },
  match: 0.3,
};

const coverage = sampleCluster({
  id: 'AMC-022',
  sector: 'new-generation-it',
  nameZh: '合肥市智能语音集群',
  nameEn: 'Hefei intelligent-speech cluster',
  verdicts: { specialised: 'possible', authorisedUnknownAsYes: 'possible' },
  memberShare: { certain: 0, possible: 1 },
  branchesInReach: { certain: 0, possible: 2 },
  nearest: { branch: null, specialised: nearest, matched: null },
});

const access: ClusterAccess = {
  id: 'AMC-022',
  demandWeight: 1,
  access: 0.6194776932666378,
  gap: 0.7,
  concentration: {
    presence: null,
    specialised: { branches: 0, banks: 0, herfindahl: null, effectiveBanks: null },
    matched: null,
  },
  concentrationWithAddedBank: null,
};

/** A cluster 63 km from the nearest specialised branch, without a matching one; for tests of tables and files. */
export function sampleRow(
  changes: Partial<ClusterCoverage> = {},
  accessChanges: Partial<ClusterAccess> = {},
): ClusterRow {
  const changed = { ...coverage, ...changes };
  return { id: changed.id, coverage: changed, access: { ...access, ...accessChanges, id: changed.id } };
}

const load = createLoader(urlParsers);

/** What names the fields of the sample, in either language, at an address. */
export function sampleContext(language: Language, query = ''): FieldContext {
  return {
    state: load(query),
    words: language === 'zh' ? zh : en,
    table: tableWords[language],
    format: createFormat(language),
    names: createNames(undefined, language),
    nameOf: (region) => (region === '340000' ? '安徽' : ''),
    hasPresence: false,
  };
}
