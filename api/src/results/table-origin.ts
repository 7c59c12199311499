import type { Words } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { ListKind } from './result-table.ts';

/** What every answer says of itself, as far as its files repeat it. */
export type Answered = {
  parameters: object;
  dataVersion: string;
  dataAsOf: string;
  notMeasured?: string | null;
};

/** A list that a table is made from: who made it, how old it is, and how much it holds of which official total. */
export type ListOrigin = {
  id: string;
  title: Words;
  /** Null for an imported list: nobody vouches for it. */
  publisher: Words | null;
  licence: Words | null;
  asOf: string;
  completeness: { labelZh: string; labelEn: string; rowsHeld: number; officialTotal: number | null }[];
};

/** The lists behind a table, bundled and imported, as far as they count. */
export function originsOf(model: ReadModel, kinds: readonly ListKind[]): ListOrigin[] {
  const { catalogue, modes, lists } = model;
  const bundled = kinds.flatMap((kind) =>
    modes[kind] === 'replace' ? [] : catalogue.datasets.filter(({ id }) => id === kind),
  );
  return [
    ...bundled.map(({ id, title, publisher, licence, asOf }) => ({
      ...{ id, title, publisher, licence, asOf },
      completeness: catalogue.completeness
        .filter(({ dataset }) => dataset === id)
        .map(({ labelZh, labelEn, rowsHeld, officialTotal }) => ({ labelZh, labelEn, rowsHeld, officialTotal })),
    })),
    ...lists
      .filter(({ kind }) => kinds.some((wanted) => wanted === kind))
      .map(({ id, title, asOf }) => ({
        ...{ id, title: { zh: title, en: title }, publisher: null, licence: null, asOf },
        completeness: [],
      })),
  ];
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
