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

/** Opens the page and waits until its numbers stand. */
export async function open(page: Page, query = '', language: Language = 'zh'): Promise<Screen> {
  const mark = query.includes('?') ? '&' : '?';
  await page.goto(`/${query}${mark}lang=${language}`);
  const screen = screenOf(page, language);
  await expect(screen.summary.or(screen.table).first()).toContainText(/\d/);
  return screen;
}

/** Goes on to another address without loading the page anew, as back and forward do. */
export async function goTo(page: Page, query: string, language: Language = 'zh'): Promise<void> {
  const address = `/${query === '' ? '?' : `${query}&`}lang=${language}`;
  await page.evaluate((next) => {
    history.pushState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

export function urlParameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
