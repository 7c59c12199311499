import type { Words } from '../http/language.ts';
import { type ListBehind, listsBehind } from '../readmodel/lists-behind.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { ListKind } from './result-table.ts';

/** What every answer says of itself, as far as its files repeat it. */
export type Answered = {
  parameters: object;
  dataVersion: string;
  dataAsOf: string;
  notMeasured?: string | null;
};

/** A list that a table is made from, with how much it holds of which official total. */
export type ListOrigin = Omit<ListBehind, 'mapApprovalNumber'> & {
  completeness: { labelZh: string; labelEn: string; rowsHeld: number; officialTotal: number | null }[];
};

/** The lists behind a table, bundled and imported, as far as they count. */
export function originsOf(model: ReadModel, kinds: readonly ListKind[]): ListOrigin[] {
  return listsBehind(model, kinds).map(({ mapApprovalNumber: _, ...list }) => ({
    ...list,
    completeness: model.catalogue.completeness
      .filter(({ dataset }) => dataset === list.id)
      .map(({ labelZh, labelEn, rowsHeld, officialTotal }) => ({ labelZh, labelEn, rowsHeld, officialTotal })),
  }));
}

/** The same in one line, as it stands beside every row of a table. */
export function originLine({ title, publisher, asOf, completeness }: ListOrigin): Words {
  const totals = completeness.filter(({ officialTotal }) => officialTotal !== null);
  const share = (label: 'labelZh' | 'labelEn') =>
    totals.map((each) => `${each[label]} ${each.rowsHeld}/${each.officialTotal}`);
  return {
    zh: `${title.zh}（${[publisher?.zh ?? '导入的名单', `截至 ${asOf}`, ...share('labelZh')].join('，')}）`,
    en: `${title.en} (${[publisher?.en ?? 'imported list', `as of ${asOf}`, ...share('labelEn')].join(', ')})`,
  };
}
