import type { Words } from '../http/language.ts';
import type { Column, PathOf } from '../results/column.ts';
import type { NearestBranch } from './schema.ts';

/** The columns that tell a nearest branch: which one, of whom, how well it fits and how far it is. */
export function nearestColumns<const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`${At}.${PathOf<NearestBranch>}`>[] {
  return [
    [`${at}.distanceKilometers.estimate`, zh, en, { unit: 'kilometers' }],
    [`${at}.distanceKilometers.lower`, `${zh}·下界`, `${en}, lower`, { unit: 'kilometers' }],
    [`${at}.distanceKilometers.upper`, `${zh}·上界`, `${en}, upper`, { unit: 'kilometers' }],
    [`${at}.distanceKilometers.isInside`, `${zh}·同一辖区`, `${en}, inside the own unit`],
    [`${at}.nameZh`, `${zh}·名称`, `${en}, name`],
    [`${at}.bankName`, `${zh}·银行`, `${en}, bank`],
    [`${at}.branchId`, `${zh}·编号`, `${en}, record`],
    [`${at}.match`, `${zh}·匹配度`, `${en}, match`],
    [`${at}.memberAdcode`, `${zh}·所在地代码`, `${en}, adcode of the member place`],
  ];
}
