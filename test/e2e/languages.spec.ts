import type { Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { properNames, withoutNames } from './proper-names.ts';
import { goTo, type Language, open } from './screen.ts';

/** All that a person sees or hears: visible text, and the labels, titles and placeholders of visible elements. */
function readPage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element?.checkVisibility() || element.closest('script, style')) continue;
      if (!(node instanceof Element)) texts.push(node.textContent ?? '');
      else {
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
          texts.push(element.getAttribute(name) ?? '');
        }
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

// The names of measures, formats and of the solver, units, codes and web addresses read alike in both languages.
const latinInChinese =
  /\b(C[1-3]|M\d{1,2}|km|EN|PDF|CSV|Excel|XLSX|SVG|PNG|HHI|HiGHS|PPTX|HTML|GeoJSON|xlsx|MP4|WebM|P\d0|E2SFCA|MapLibre|Esc|Ctrl|R|anhui|ah|A|B|C|[A-Z]{3}-\d+|S\d{3}|[\w-]+(\.[\w-]+)+)\b/g;
// The example in the search box, and the button that names the other language in that language.
const chineseInEnglish = /anhui \/ ah \/ 安徽 \/ 340000|^中 Switch to Chinese$|^中$/;

const states = [
  '',
  '?region=340000',
  '?region=340100&list=regions',
  '?selected=cluster:AMC-001',
  '?selected=branch:S002',
  '?selected=place:340000',
  '?view=gaps',
  '?view=gaps&task=corridors',
  '?view=transfers',
  '?view=transfers&flowColour=model&tool=time&fromYear=2022&mapReady=false&selected=corridor:440000-420000',
  '?metric=access&region=340000',
  '?metric=gap&list=regions',
  '?metric=concentration',
  '?tool=compare&pins=340000,410000,central',
  '?tool=charts',
  '?tool=time&year=2022',
  '?weights=2,1,0&match=1,0.5,0.2',
  '?view=gaps&task=sites&newSites=3',
  '?view=gaps&task=scenarios',
  '?view=transfers&transfers=finance',
  '?view=transfers&tool=flow-charts',
  '?view=transfers&tool=story',
  '?tool=data',
  '?reach=0',
  '?region=540000',
  '?columns=name,kind,sector,year,specialised,matched,access,gap,herfindahl',
  '?list=regions&columns=name,clusters,certain,possible,noneKnown,meanAccess',
];

/** The words left over that belong to the other language. */
function foreignWords(texts: readonly string[], names: readonly string[], language: Language): string[] {
  return texts.filter((text) => {
    const rest = withoutNames(text, names);
    return language === 'zh'
      ? /[A-Za-z]{2,}/.test(rest.replace(latinInChinese, ''))
      : /[\u3400-\u9fff]/.test(rest.replace(chineseInEnglish, ''));
  });
}

/** The words of the page once nothing is on its way and they stay the same for a while. */
async function readSettled(page: Page): Promise<string[]> {
  let before: string[] = [];
  await expect
    .poll(
      async () => {
        await expect(page.locator('.progress-line[data-active="true"]')).toHaveCount(0);
        const now = await readPage(page);
        const isSame = now.join('\n') === before.join('\n');
        before = now;
        return isSame;
      },
      { intervals: [250], timeout: 30_000 },
    )
    .toBe(true);
  return before;
}

// Colours do not depend on the language, nor words on the theme: each is looked at once.
const looks = [
  ['zh', 'light'],
  ['en', 'dark'],
] as const;

for (const [language, theme] of looks) {
  test(`in every view axe finds nothing and none but proper names is in another language: ${language}, ${theme}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(300_000);
    const names = await properNames(request);
    await open(page, `?theme=${theme}`, language);
    for (const state of states) {
      await goTo(page, `${state === '' ? '?' : `${state}&`}theme=${theme}`, language);
      const texts = await readSettled(page);
      expect.soft(texts.length, state).toBeGreaterThan(30);
      const found = { foreign: foreignWords(texts, names, language), violations: await findViolations(page) };
      expect.soft({ state, ...found }).toEqual({ state, foreign: [], violations: [] });
    }
  });
}
