import type { HandoutPage, HandoutRequest, HandoutShape } from '@icfm/api/handouts/schema';
import type { Shape } from '../picture/shape.ts';
import { type Deck, type Slide, slideSize } from '../slides/slide.ts';
import { layoutLayers } from '../slides/slide-layout.ts';

/** Outlines by number: what lies under one map lies under the next, and is sent once. */
function createPaths() {
  const numbers = new Map<string, number>();
  return {
    numberOf: (d: string) => {
      const known = numbers.get(d) ?? numbers.size;
      numbers.set(d, known);
      return known;
    },
    all: () => [...numbers.keys()],
  };
}

type Paths = ReturnType<typeof createPaths>;

function toShape(shape: Shape, { numberOf }: Paths): HandoutShape[] {
  if (shape.kind === 'text') return shape.text.trim() === '' ? [] : [{ ...shape }];
  const { d, dash, ...look } = shape;
  return d === '' ? [] : [{ ...look, path: numberOf(d), dash: dash && [...dash] }];
}

/** What the picture shows, told to those who cannot see it: the finding, and every entry of the legend. */
function alternativeOf(slide: Slide): string {
  if (slide.kind !== 'chapter') return '';
  const entries = slide.legend.flatMap(({ title, entries: listed }) => [
    title,
    ...listed.map(({ label, count }) => (count === null ? label : `${label} ${count}`)),
  ]);
  return [slide.headline, ...entries]
    .filter((each) => each !== '')
    .join('; ')
    .slice(0, 2000);
}

function pageOf(deck: Deck, index: number, paths: Paths): HandoutPage[] {
  const slide = deck.slides[index];
  if (!slide) return [];
  const { title, theme, slides } = deck;
  const place = { title, theme, page: index + 1, pages: slides.length };
  const { background, figure, words } = layoutLayers(slide, place);
  const shapesOf = (shapes: readonly Shape[]) => shapes.flatMap((shape) => toShape(shape, paths));
  const told = { title: slide.title, background, alternative: alternativeOf(slide) };
  return [{ ...told, figure: shapesOf(figure), words: shapesOf(words) }];
}

/** A deck without data has no date of them: it takes the first there is. */
const undated = '1970';

/** The deck as the server draws it into a document. */
export function handoutRequest(deck: Deck): HandoutRequest {
  const paths = createPaths();
  const pages = deck.slides.flatMap((_, index) => pageOf(deck, index, paths));
  const dataAsOf = deck.dataAsOf === '' ? undated : deck.dataAsOf;
  return { title: deck.title, language: deck.language, dataAsOf, ...slideSize, paths: paths.all(), pages };
}
