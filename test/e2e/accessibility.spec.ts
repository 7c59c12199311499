import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixtures.ts';
import { type Language, open } from './screen.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe, each with the elements it names. */
async function findSerious(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the content security policy of the page does not bind.
  await page.evaluate(axeSource);
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary}`));
}

const views = ['coverage', 'gaps', 'transfers'];
// Colours do not depend on the language, nor words on the theme: each is looked at once.
const looks: [Language, string][] = [
  ['zh', 'light'],
  ['en', 'dark'],
];

for (const view of views) {
  for (const [language, theme] of looks) {
    test(`axe finds nothing serious in ${view}, ${language}, ${theme}`, async ({ page }) => {
      const screen = await open(page, `?view=${view}&theme=${theme}`, language);
      await expect.poll(() => screen.isMapIdle()).toBe(true);
      expect(await findSerious(page)).toEqual([]);
    });
  }
}

test('axe finds nothing serious with a cluster open and on a phone', async ({ page }) => {
  const screen = await open(page, '?selected=cluster:AMC-001');
  await expect(screen.detail.getByRole('heading').first()).toBeVisible();
  expect(await findSerious(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await findSerious(page)).toEqual([]);
});
