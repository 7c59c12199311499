import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text on a page, in points from the lower left corner. */
interface PageText {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  size: number;
}

/** A PDF as a reader of it finds it. */
export async function readPage(bytes: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item): PageText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
    return [{ text: item.str, x, y, width: item.width, size }];
  });
  const [, , width = 0, height = 0] = page.view;
  const read = {
    pages: document.numPages,
    size: { width, height },
    texts,
    text: texts.map(({ text }) => text).join('\n'),
    tree: await page.getStructTree(),
    info: (await document.getMetadata()).info,
    isTagged: (await document.getMarkInfo())?.Marked ?? false,
  };
  await document.destroy();
  return read;
}

type ReadPage = Awaited<ReturnType<typeof readPage>>;

/** The lines of the page: what stands on one baseline, from left to right. */
export function linesOfPage({ texts }: Pick<ReadPage, 'texts'>): string[] {
  const lines = new Map<number, PageText[]>();
  for (const text of texts) {
    const key = Math.round(text.y * 2);
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines.entries()]
    .sort(([one], [other]) => other - one)
    .map(([, line]) =>
      line
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' '),
    );
}

/** Pairs of texts that lie upon each other; a hair's breadth is none. */
export function overlapsOf({ texts }: Pick<ReadPage, 'texts'>): string[] {
  const boxes = texts.map(({ text, x, y, width, size }) => ({
    text,
    left: x + 0.3,
    right: x + width - 0.3,
    bottom: y - 0.08 * size,
    top: y + 0.68 * size,
  }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Texts that run over the edge of the page, or nearer to it than a printer prints. */
export function outsideOf({ texts, size }: Pick<ReadPage, 'texts' | 'size'>): string[] {
  const margin = 18;
  return texts
    .filter(
      ({ x, y, width }) => x < margin || y < margin || x + width > size.width - margin || y > size.height - margin,
    )
    .map(({ text }) => text);
}
