import { generateBranches } from './generated-branches.ts';

export const branchCount = 220_000;

const banks = ['中国工商银行', '中国农业银行', '中国银行', '中国建设银行', '交通银行', '中国邮政储蓄银行'];

/** The generated branches as a list that can be imported, or with the names that another program gives its columns. */
export function writeBranchCsv(head = '机构编码,网点名称,银行,经度,纬度'): string {
  const lines = generateBranches(branchCount).map(({ longitude, latitude }, index) => {
    const bank = banks[index % banks.length] ?? '';
    return `G${index},${bank}第${index}号支行,${bank},${longitude.toFixed(5)},${latitude.toFixed(5)}`;
  });
  return `${head}\n${lines.join('\n')}\n`;
}
