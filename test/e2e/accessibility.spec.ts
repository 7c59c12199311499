import type { Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { goTo, load, open } from './screen.ts';

// Every view in both languages and themes is swept in the spec of languages, on the way through all of them.

test('axe finds nothing with a cluster open on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const screen = await load(page, '?selected=cluster:AMC-001');
  await expect(screen.detail.getByRole('heading').first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test('axe finds nothing on the pages that the server writes', async ({ page }) => {
  const collection = '/collections/clusters';
  const own = [collection, `${collection}/items`, `${collection}/items/AMC-001`, `${collection}/queryables`];
  for (const path of ['', '/conformance', '/collections', ...own, '/docs']) {
    await page.goto(`/api${path}?f=html`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = { path, colorScheme, violations: await findViolations(page) };
      expect(found).toEqual({ path, colorScheme, violations: [] });
    }
  }
});

/** What can be pressed and is smaller than 24 by 24, with less than 24 to the next one (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressable = 'button, select, input:not([type="hidden"]), [role="button"], [role="option"], summary, a[href]';
    // A link within a sentence is as high as its line, and a field is pressed by its label as well.
    const isExcepted = (element: Element) =>
      (element.matches('a') && getComputedStyle(element).display === 'inline') || element.closest('label') !== null;
    const targets = [...document.querySelectorAll(pressable)]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only') && !isExcepted(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const middleOf = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2] as const;
    const isApart = (target: DOMRect, other: DOMRect) => {
      const [x, y] = middleOf(target);
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) >= 12;
    };
    return targets
      .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
      .filter((small) => targets.some((other) => other !== small && !isApart(small.box, other.box)))
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${element.tagName} ${name.trim().slice(0, 40)} ${Math.round(box.width)}×${Math.round(box.height)}`;
      });
  });
}

/** The elements that run out of the window to the side and that nothing lets one scroll to. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element | null): boolean => {
      if (!element || element === document.body) return false;
      const { overflowX } = getComputedStyle(element);
      return ['auto', 'scroll', 'hidden'].includes(overflowX) || isScrolled(element.parentElement);
    };
    return [...document.querySelectorAll('button, input, select, h2, h3, p, td')]
      .filter((element) => element.checkVisibility() && !isScrolled(element.parentElement))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > window.innerWidth + 1);
      })
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`);
  });
}

/** How the next control in the tab order is outlined. A heading that was given the focus as its panel opened is none. */
async function outlineOfNext(page: Page): Promise<string | null> {
  let outline: string | null = null;
  for (let step = 0; outline === null && step < 5; step += 1) {
    await page.keyboard.press('Tab');
    outline = await page.evaluate(() => {
      const element = document.activeElement;
      const isControl = element instanceof HTMLElement && element.tabIndex >= 0 && element !== document.body;
      return isControl ? getComputedStyle(element).outlineStyle : null;
    });
  }
  return outline;
}

const states = [
  '',
  '?region=340000&selected=cluster:AMC-001',
  '?view=gaps',
  '?view=gaps&task=sites&newSites=3',
  '?view=transfers',
  '?view=transfers&transfers=finance',
  '?view=transfers&tool=story',
  '?tool=compare&pins=340000,410000',
  '?tool=charts',
  '?tool=time&year=2022',
  '?tool=data',
];

test('targets are 24 wide and high or stand apart, and what has the focus is outlined, in every view', async ({
  page,
}) => {
  await open(page);
  for (const state of states) {
    await goTo(page, state);
    expect({ state, small: await smallTargets(page) }).toEqual({ state, small: [] });
    expect({ state, outline: await outlineOfNext(page) }).toEqual({ state, outline: 'solid' });
  }
});

test('at 200 % of a usual window everything is still there and nothing is cut off', async ({ page }) => {
  // Twice as large, a window of 1440 by 900 has room for 720 by 450.
  await page.setViewportSize({ width: 720, height: 450 });
  const screen = await load(page);
  await expect(screen.search).toBeInViewport();
  for (const state of states) {
    await goTo(page, state);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ state, overflow: Math.max(0, overflow), cut: await cutOff(page) }).toEqual({
      state,
      overflow: 0,
      cut: [],
    });
  }
});

test('in forced colours every control has a border or a sign, and colours that say something keep it', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const screen = await open(page);
  await expect(screen.legend).toBeVisible();
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const unbounded = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select')]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
      .filter((element) => {
        const { borderStyle, outlineStyle } = getComputedStyle(element);
        const hasSign = element.querySelector('svg, canvas, img') !== null || (element.textContent ?? '').trim() !== '';
        return borderStyle === 'none' && outlineStyle === 'none' && !hasSign && element.tagName === 'BUTTON';
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(unbounded).toEqual([]);
  // What a colour says stays said.
  await expect(page.locator('.bar-certain').first()).toHaveCSS('background-color', 'rgb(14, 104, 115)');
  expect(await outlineOfNext(page)).toBe('solid');
});

test('under reduced motion nothing moves on its own, and the camera jumps', async ({ page }) => {
  const screen = await open(page, '?view=transfers');
  await expect.poll(() => screen.isMapIdle()).toBe(true);
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.className : '')),
  );
  expect(moving).toEqual([]);
});

test('a sentence tells what the map shows, and changes with it', async ({ page }) => {
  const screen = await open(page, '?region=340000');
  const sentence = page.getByRole('status').filter({ hasText: '地图：' });
  const clusters = await screen.table.getAttribute('aria-rowcount');
  await expect(sentence).toContainText(`地图：安徽，可见集群 ${Number(clusters) - 1} 个`);
  await goTo(page, '?region=nation');
  await expect(sentence).toContainText('地图：全国');
});
