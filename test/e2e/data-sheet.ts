import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type BuiltServer, findFreePort, startBuiltServer } from '../built-server.ts';
import { sampleListPath } from '../sample-list.ts';
import { test as base, expect } from './fixtures.ts';
import type { Language } from './screen.ts';

/** A data folder in which a database has been made and holds nothing: to make one takes seconds, to copy it none. */
async function makeEmptyStore(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-empty-'));
  const server = await startBuiltServer({ environment: { DATA_DIR: folder } });
  const body = JSON.stringify({ name: 'x', address: 'view=gaps', dataVersion: 'x', summary: null });
  const headers = { 'content-type': 'application/json' };
  const kept = await (await fetch(`${server.url}/api/scenarios`, { method: 'POST', headers, body })).json();
  await fetch(`${server.url}/api/scenarios/${kept.id}`, { method: 'DELETE' });
  await server.stop();
  return folder;
}

type TestFixtures = { server: BuiltServer; dialogs: string[] };

/** Each test on a server of its own with nothing imported: the shared one keeps the numbers of the bundled lists. */
export const test = base.extend<TestFixtures, { emptyStore: string; ownPort: number }>({
  // Another server may stand at the address by then.
  isPageKept: false,
  // One after the other at one address: the browser then knows the scripts of the page already.
  // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs
  ownPort: [async ({}, use) => use(await findFreePort()), { scope: 'worker' }],
  emptyStore: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs
    async ({}, use) => {
      const folder = await makeEmptyStore();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ emptyStore, ownPort }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'icfm-data-'));
    cpSync(emptyStore, folder, { recursive: true });
    const server = await startBuiltServer({ port: ownPort, environment: { DATA_DIR: folder } });
    await use(server);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: ({ server }, use) => use(server.url),
  /** What a script in a cell would have opened. */
  dialogs: [
    async ({ page }, use) => {
      const dialogs: string[] = [];
      page.on('dialog', async (dialog) => {
        dialogs.push(dialog.message());
        await dialog.dismiss();
      });
      await use(dialogs);
      expect(dialogs).toEqual([]);
    },
    { auto: true },
  ],
});

/** The list of the invented bank: GB18030, semicolons, 430 rows, 9 of them bad. */
export const sampleList = readFileSync(sampleListPath);

const names = {
  zh: {
    sheet: '数据',
    file: /^文件/,
    list: /^名单 ·/,
    columns: /^列/,
    coordinates: /^坐标系/,
    preview: /^预览 ·/,
    check: /^检查/,
    lists: '已导入的名单',
    import: /^导入/,
    gaps: '查看网点缺口',
    progress: '导入进度',
    download: /^下载未导入的行/,
  },
  en: {
    sheet: 'Data',
    file: /^File/,
    list: /^List ·/,
    columns: /^Columns/,
    coordinates: /^Coordinate system/,
    preview: /^Preview ·/,
    check: /^Check/,
    lists: 'Imported lists',
    import: /^Import \d/,
    gaps: 'See the branch gaps',
    progress: 'Progress of the import',
    download: /^Download the rows kept out/,
  },
} as const;

export type DataSheet = Readonly<
  Record<'sheet' | 'file' | 'list' | 'columns' | 'coordinates' | 'preview' | 'check' | 'lists', Locator> &
    Record<'importButton' | 'gapsButton' | 'progress' | 'download' | 'title', Locator>
>;

/** The parts of the data sheet, as a screen reader says them. */
export function dataSheetOf(page: Page, language: Language = 'zh'): DataSheet {
  const words = names[language];
  const sheet = page.getByRole('region', { name: words.sheet, exact: true });
  const part = (name: string | RegExp) => sheet.getByRole('region', { name });
  return {
    sheet,
    file: part(words.file),
    list: part(words.list),
    columns: part(words.columns),
    coordinates: part(words.coordinates),
    preview: part(words.preview),
    check: part(words.check),
    lists: part(words.lists),
    importButton: sheet.getByRole('button', { name: words.import }).last(),
    gapsButton: sheet.getByRole('button', { name: words.gaps }),
    progress: sheet.getByRole('progressbar', { name: words.progress }),
    download: sheet.getByRole('link', { name: words.download }),
    title: sheet.getByRole('heading', { level: 3 }).first(),
  };
}

/** Opens the data sheet by its button. */
export async function openDataSheet(page: Page, language: Language = 'zh'): Promise<DataSheet> {
  const data = dataSheetOf(page, language);
  await page.getByRole('button', { name: names[language].sheet, exact: true }).click();
  await expect(data.sheet).toBeVisible();
  return data;
}

/** Carries a file over the window and lets it go. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const carried = await page.evaluateHandle(
    ([fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  const main = page.getByRole('main');
  for (const event of ['dragover', 'drop']) await main.dispatchEvent(event, { dataTransfer: carried });
}

/** Chooses the coordinate system and waits until every row has been checked. */
export async function answerCoordinates(data: DataSheet, system: string): Promise<void> {
  await data.coordinates.getByRole('radio', { name: new RegExp(`^${system}`) }).check();
  await expect(data.importButton).toBeEnabled();
}

/** Starts the import and waits for its report. */
export async function runImport(data: DataSheet, report: string): Promise<void> {
  await data.importButton.click();
  await expect(data.title).toHaveText(report);
}
