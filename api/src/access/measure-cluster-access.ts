import { contributionsTo, strongestOf } from '../measures/accessibility-contributions.ts';
import { type BankCounts, createBankTally } from '../measures/concentration-tally.ts';
import type { Steps } from '../measures/steps.ts';
import { askedModelSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { describeContribution } from './describe-contribution.ts';
import { describeAccess, type MeasuredAccess, measuredClusterSteps, unmeasured } from './measure-clusters.ts';
import type { BankInReach, ClusterAccessDetail, NotMeasuredReason } from './schema.ts';
import { meanAccessOf } from './summarize.ts';
import { type AccessParameters, type AccessWork, accessWorkSteps } from './work-out-access.ts';

/** As many as a panel can list; the rest are summed. */
const mostListed = 20;

/** The parts that access, gap and concentration of one cluster are made of, or null where the id is not known; in steps. */
export function* clusterAccessSteps(
  current: ReadModel,
  id: string,
  parameters: AccessParameters,
): Steps<ClusterAccessDetail | null> {
  const model = yield* askedModelSteps(current, parameters);
  const row = model.clusters.findIndex(({ cluster }) => cluster.id === id);
  const located = model.clusters[row];
  if (located === undefined) return null;
  const work = yield* accessWorkSteps(model, parameters);
  if (typeof work === 'string') return unmeasuredDetail(located, parameters, work);
  const all = yield* measuredClusterSteps(model, work);
  return {
    parameters,
    notMeasured: null,
    access: describeAccess(all[row] ?? unmeasured(located, parameters)),
    meanAccess: meanAccessOf(all),
    ...ranksOf(all, row),
    ...contributionParts(model, work, row),
    banks: banksInReach(work, row),
  };
}

/** Ranks with the worst first: the least access, the widest gap. Those that tie share a rank and the next are skipped. */
function ranksOf(all: readonly MeasuredAccess[], row: number) {
  const rankOf = (numbers: readonly number[]) => {
    const own = numbers[row];
    return own === undefined ? null : 1 + numbers.filter((other) => other < own).length;
  };
  return {
    accessRank: rankOf(all.flatMap(({ access }) => access ?? [])),
    gapRank: rankOf(all.flatMap(({ gap }) => (gap === null ? [] : -gap))),
    rankedClusters: all.length,
  };
}

function contributionParts(model: ReadModel, { supply, access, ...work }: AccessWork, row: number) {
  const { question, distances, sectors } = work;
  const sector = sectors[row] ?? '';
  const found = contributionsTo(supply, access, { ...question, distances, row, sector });
  const further = found.slice(mostListed);
  const best = strongestOf(found);
  return {
    contributions: found.slice(0, mostListed).flatMap((each) => describeContribution(model, each) ?? []),
    furtherBranches: further.length,
    furtherContribution: further.reduce((sum, { contribution }) => sum + contribution, 0),
    best: best && describeContribution(model, best),
  };
}

/** The banks in reach, most specialised branches first, then most matching, then most of any. */
function banksInReach({ bankSupply, question, distances, sectors }: AccessWork, row: number): BankInReach[] {
  const { presence, specialised, matched } = createBankTally(bankSupply, question)(distances, row, sectors[row] ?? '');
  return presence.banks
    .map((bank) => ({
      bankName: bankSupply.bankNames[bank] ?? '',
      presence: branchesOf(presence, bank),
      specialised: branchesOf(specialised, bank),
      matched: branchesOf(matched, bank),
    }))
    .sort(
      (a, b) =>
        b.specialised - a.specialised ||
        b.matched - a.matched ||
        b.presence - a.presence ||
        a.bankName.localeCompare(b.bankName, 'zh-CN'),
    );
}

const branchesOf = ({ banks, branches }: BankCounts, bank: number) => branches[banks.indexOf(bank)] ?? 0;

function unmeasuredDetail(
  located: LocatedCluster,
  parameters: AccessParameters,
  notMeasured: NotMeasuredReason,
): ClusterAccessDetail {
  return {
    parameters,
    notMeasured,
    access: describeAccess(unmeasured(located, parameters)),
    meanAccess: null,
    accessRank: null,
    gapRank: null,
    rankedClusters: 0,
    contributions: [],
    furtherBranches: 0,
    furtherContribution: 0,
    best: null,
    banks: [],
  };
}
