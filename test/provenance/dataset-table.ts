import type { Catalogue } from '@icfm/data/catalogue';

/** The table of datasets as `data/README.md` shows it: every figure computed from the files. */
export function datasetTable({ datasets, completeness }: Catalogue): string {
  const header =
    '| dataset | title | rows | held of official total | as of | licence | publisher |\n|---|---|---|---|---|---|---|';
  const lines = datasets.map(({ id, title, rows, asOf, licence, publisher }) => {
    const held = completeness
      .filter(({ dataset }) => dataset === id)
      .map(({ rowsHeld, officialTotal, labelEn }) => `${labelEn}: ${number(rowsHeld)} of ${number(officialTotal)}`);
    const cells = [
      `\`${id}\``,
      `${title.zh} ${title.en}`,
      number(rows),
      held.join('<br>') || '–',
      asOf,
      licence.en,
      publisher.en,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [header, ...lines].join('\n');
}

function number(value: number | null): string {
  return value === null ? '?' : value.toLocaleString('en');
}
