import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkPresentation, textsOf } from './check-presentation.ts';
import { elementsOf, openPackage } from './package-parts.ts';
import { sampleChapter, sampleDeck } from './sample-deck.ts';
import { writeSample } from './written.ts';

const run = promisify(execFile);

const languages = { zh: 'zh-CN', en: 'en-US' } as const;

describe('a presentation', () => {
  test.each([
    ['zh', 'light'],
    ['en', 'dark'],
    ['zh', 'dark'],
  ] as const)('has nothing to repair (%s, %s)', async (language, theme) => {
    const bytes = await writeSample(sampleDeck(language, theme, 3));
    expect(checkPresentation(bytes, languages[language])).toEqual([]);
  });

  test('holds all words of a chapter as text that can be edited', async () => {
    const bytes = await writeSample(sampleDeck('zh', 'light', 2));
    const chapter = sampleChapter('zh', 2);
    const texts = textsOf(bytes, 'slides').get(3) ?? [];
    const { sources, asOf, basis, approval } = chapter.origin;
    const legend = chapter.legend.flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap(({ label, count }) => [label, count]),
    ]);
    const wanted = [chapter.title, chapter.headline, chapter.caption, chapter.warning, ...legend, sources];
    expect(texts).toEqual(expect.arrayContaining([...wanted, `${asOf} · ${basis} · ${approval}`]));
    expect(texts).toEqual(
      expect.arrayContaining([...(chapter.table?.columns ?? []), '贵州 <黔> & “西部”', '120', '3']),
    );
  });

  test('has the notes of the presenter without what XML cannot hold', async () => {
    const bytes = await writeSample(sampleDeck('zh', 'light', 1));
    expect(textsOf(bytes, 'notesSlides').get(2)).toEqual(['先说来源，再说银行。', '“到位”不等于“签约”。', '2']);
  });

  test('has a title, a native table, and a link on its closing slide', async () => {
    const { trees, relationships } = openPackage(await writeSample(sampleDeck('zh', 'light', 1)));
    const chapter = trees.get('ppt/slides/slide2.xml');
    if (!chapter) throw new Error('wanted a second slide, got none');
    expect(elementsOf(chapter, 'p:ph').map(({ attributes }) => attributes.type)).toEqual(['title', 'sldNum']);
    expect(elementsOf(chapter, 'a:tbl')).toHaveLength(1);
    const links = relationships.get('ppt/slides/slide3.xml')?.filter(({ type }) => type === 'hyperlink');
    expect(links?.map(({ target }) => target)).toEqual(['https://example.org/l/7Kd2?view=transfers&region=340000']);
  });

  test('is the same file of the same deck', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => writeSample(sampleDeck('en', 'light', 2))));
    expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(true);
  });

  test('keeps the whole of a caption in the notes where the slide has no room for it', async () => {
    const caption = '长三角是第一大来源。'.repeat(150);
    const deck = sampleDeck('zh', 'light', 0);
    const bytes = await writeSample({ ...deck, slides: [{ ...sampleChapter('zh', 1), caption }] });
    expect(checkPresentation(bytes, 'zh-CN')).toEqual([]);
    expect(textsOf(bytes, 'slides').get(1)).not.toContain(caption);
    expect(textsOf(bytes, 'notesSlides').get(1)).toContain(`全文：${caption}`);
  });

  test('says how far it is and ends when it is told to', async () => {
    const seen: string[] = [];
    await writeSample(sampleDeck('zh', 'light', 2), { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
    const stop = new AbortController();
    const ended = writeSample(sampleDeck('zh', 'light', 2), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);
const reader = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);

describe('a presentation in another program', () => {
  test.skipIf(office === undefined || reader === undefined)(
    'opens in LibreOffice with a page a slide and its text found in Chinese (needs soffice and pdftotext)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'icfm-presentation-'));
      try {
        const path = join(folder, 'story.pptx');
        await writeFile(path, await writeSample(sampleDeck('zh', 'light', 2)));
        const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
        await run(office ?? '', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
        const { stdout } = await run(reader ?? '', [join(folder, 'story.pdf'), '-']);
        expect(stdout.split('\f')).toHaveLength(5);
        for (const words of ['谁向安徽转移', '新一代信息技术', '到位资金（亿元）', '国家统计局'])
          expect(stdout).toContain(words);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
