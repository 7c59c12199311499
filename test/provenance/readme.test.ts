import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '@icfm/data/catalogue';
import { expect, it } from 'vitest';
import { datasetTable } from './dataset-table.ts';

const catalogue = loadCatalogue();
const readme = readFileSync(fileURLToPath(new URL('../../data/README.md', import.meta.url)), 'utf8');

it('data/README.md shows the table that the files give', () => {
  const shown = /<!-- datasets -->\n([\s\S]*?)\n<!-- \/datasets -->/.exec(readme)?.[1];
  expect(shown).toBe(datasetTable(catalogue));
});

it('data/README.md names every dataset and says what the boundaries lack', () => {
  expect(readme).toMatch(/审图号/);
  for (const { id } of catalogue.datasets) expect(readme).toContain(`\`${id}\``);
});
