import type { Page } from '@playwright/test';
import { press, tabTo } from './by-keyboard.ts';
import { dataSheetOf, test } from './data-sheet.ts';
import { expect } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

test('the bank planner brings a list and finds gaps and sites, the presenter shows a story, by keyboard alone', async ({
  page,
}) => {
  await open(page, '', 'en');
  const data = dataSheetOf(page, 'en');
  await press(button(page, 'Data'));
  await press(data.sheet.getByRole('button', { name: 'Paste a table' }));
  await tabTo(data.sheet.getByRole('textbox', { name: /^Table with headings/ }));
  const rows = ['Branch name\tBank\tAdcode', 'Hefei branch\tSample Bank\t340104', 'Wuhu branch\tSample Bank\t340207'];
  await page.keyboard.insertText(rows.join('\n'));
  await press(data.sheet.getByRole('button', { name: 'Read this table' }));
  await expect(data.importButton).toBeEnabled();
  await press(data.importButton);
  await expect(data.title).toHaveText('2 rows imported');
  await press(data.gapsButton);
  await expect(page.getByText(/no branch of our own is known within 50 km/)).toBeVisible();
  await press(page.getByRole('radio', { name: 'Gap list' }), 'ArrowRight');
  await expect(page.locator('tr[data-site]').first()).toBeVisible();
  await press(button(page, 'Excel'), 'Tab');

  await press(page.getByRole('link', { name: 'Transfers' }));
  await press(button(page, 'Present'));
  await press(button(page, 'New story'));
  await press(button(page, 'Add this view'));
  await press(button(page, 'Present from the start'));
  await expect.poll(() => urlParameter(page, 'slide')).toBe('0');
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect.poll(() => urlParameter(page, 'slide')).toBe('1');
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'slide')).toBeNull();
});
