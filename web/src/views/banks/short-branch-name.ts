import type { NearestBranch } from '@icfm/api/coverage/schema';

/** What a bank calls itself before the name of a branch. */
const legalName = /^.{2,}?银行(?:股份)?(?:有限)?(?:责任)?(?:公司)?/;

/** The name of a branch without that of its bank, where it is known whose it is; whole where nothing else would be left. */
export function shortBranchName({ nameZh }: Pick<NearestBranch, 'nameZh'>): string {
  return nameZh.replace(legalName, '') || nameZh;
}
