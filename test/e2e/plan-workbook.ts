import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';

/** The plan on screen as the workbook that the export menu hands out, sheet by sheet. */
export async function savePlanWorkbook(page: Page) {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^选址方案 Excel/ }).click(),
  ]);
  await page.keyboard.press('Escape');
  const sheets = await readXlsxFile(await readFile(await file.path()));
  return { name: file.suggestedFilename(), sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])) };
}
