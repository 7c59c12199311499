import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export type Language = 'zh' | 'en';

/** Names of the parts of the screen, as a screen reader says them. */
const names = {
  zh: {
    summary: '数字摘要',
    search: '搜索地区、集群、支行、银行',
    detail: '详情',
    legend: '图例',
    reach: '覆盖半径',
    map: '地图',
  },
  en: {
    summary: 'Summary in numbers',
    search: 'Search places, clusters, branches, banks',
    detail: 'Detail',
    legend: 'Legend',
    reach: 'Reach',
    map: 'Map',
  },
} as const;

export interface Screen {
  summary: Locator;
  search: Locator;
  detail: Locator;
  legend: Locator;
  reach: Locator;
  map: Locator;
  table: Locator;
  rows: Locator;
  breadcrumb: Locator;
  isMapIdle: () => Promise<boolean>;
  /** How many clusters the map has drawn, once it is at rest; -1 while it moves or loads. */
  shownOnMap: () => Promise<number>;
}

export function screenOf(page: Page, language: Language = 'zh'): Screen {
  const words = names[language];
  const table = page.getByRole('table').first();
  const frame = page.locator('[data-map-idle]');
  const isMapIdle = async () => (await frame.getAttribute('data-map-idle')) === 'true';
  return {
    summary: page.getByRole('region', { name: words.summary }),
    search: page.getByRole('combobox', { name: words.search }),
    detail: page.getByRole('region', { name: words.detail }),
    legend: page.getByRole('region', { name: words.legend }),
    reach: page.getByRole('slider', { name: words.reach }),
    map: page.getByRole('region', { name: words.map, exact: true }),
    table,
    rows: table.locator('tbody tr[data-index]'),
    breadcrumb: page.getByRole('navigation', { name: language === 'zh' ? '地区路径' : 'Region path' }),
    isMapIdle,
    shownOnMap: async () => ((await isMapIdle()) ? Number(await frame.getAttribute('data-rendered-clusters')) : -1),
  };
}

/** What a page reads from its address while it loads, and not when the address changes. */
const readOnLoad = /[?&](camera|columns|find|story|slide)=/;

const addressOf = (query: string, language: Language) => `/${query}${query.includes('?') ? '&' : '?'}lang=${language}`;

const viewOf = (address: string) => /[?&]view=(\w+)/.exec(address)?.[1] ?? 'coverage';

/** Changes the address as back and forward do. */
async function change(page: Page, address: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate'));
    return new Promise((resolve) => setTimeout(resolve));
  }, address);
}

/** Loads the page at an address and waits until its numbers stand. */
export async function load(page: Page, query = '', language: Language = 'zh'): Promise<Screen> {
  await page.goto(addressOf(query, language));
  return whenNumbersStand(page, language);
}

async function whenNumbersStand(page: Page, language: Language): Promise<Screen> {
  const screen = screenOf(page, language);
  await expect(screen.summary.or(screen.table).first()).toContainText(/\d/);
  return screen;
}

/**
 * Opens an address and waits until its numbers stand. A page kept from the test before comes to it from another view, so
 * that what was unfolded there is gone.
 */
export async function open(page: Page, query = '', language: Language = 'zh'): Promise<Screen> {
  const isKept = page.url().startsWith('http');
  if (!isKept || readOnLoad.test(query)) return load(page, query, language);
  const other = viewOf(query) === 'coverage' ? 'gaps' : 'coverage';
  if (viewOf(page.url()) === viewOf(query)) await change(page, addressOf(`?view=${other}`, language));
  await goTo(page, query, language);
  return whenNumbersStand(page, language);
}

/** Goes on to another address without loading the page anew, and waits for its answers. */
export async function goTo(page: Page, query: string, language: Language = 'zh'): Promise<void> {
  await change(page, addressOf(query, language));
  await expect(page.locator('.progress-line[data-active="true"]')).toHaveCount(0);
}

export function urlParameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
