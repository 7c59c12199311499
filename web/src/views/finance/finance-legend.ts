import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { type FinanceMapWords, financeMapWords } from '../../i18n/finance-map-words.ts';
import type { Format } from '../../i18n/format.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { contextMarkBox, contextStrokes } from '../../map/context-mark.ts';
import { palettes } from '../../map/palette.ts';
import type { Shape } from '../../picture/shape.ts';
import { markShapes, path, rectanglePath } from '../../picture/shapes.ts';
import { type LegendEntry, type LegendGroup, symbolBox } from '../../slides/slide.ts';
import type { Theme } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { type ContextPlace, shownKinds } from './context-points.ts';
import {
  bivariateColour,
  countCells,
  type FinanceClass,
  type FinanceMap,
  mismatchClasses,
  mismatchClassOf,
  overlapClasses,
  overlapClassOf,
  thirds,
} from './finance-classes.ts';
import { mismatchText, shareText } from './finance-text.ts';
import { useContextPlaces, useFinance } from './use-finance.ts';

type LegendContext = { readonly words: FinanceMapWords; readonly format: Format; readonly theme: Theme };

function swatch(colour: string, theme: Theme): readonly Shape[] {
  const { width, height } = symbolBox;
  const d = rectanglePath({ x: 2, y: 1, width: width - 4, height: height - 2 });
  return [path(d, { fill: colour, stroke: palettes[theme].provinceLinePlain, strokeWidth: 1 })];
}

/** What a swatch of the map has no colour for: receivers left plain. */
function plainEntry(label: string, count: number, { format, theme }: LegendContext): LegendEntry[] {
  if (count === 0) return [];
  return [{ symbol: swatch(palettes[theme].ground, theme), label, count: format.count(count) }];
}

function cellEntries({ receivers }: TransferFinanceAnswer, { words, format, theme }: LegendContext): LegendEntry[] {
  const counts = countCells(receivers);
  const levels = [words.axes.low, words.axes.middle, words.axes.high];
  return [...thirds].reverse().flatMap((inflow) =>
    thirds.map((access) => ({
      symbol: swatch(bivariateColour(theme, inflow, access), theme),
      label: fill(words.cell, { inflow: levels[inflow] ?? '', access: levels[access] ?? '' }),
      count: format.count(counts[inflow]?.[access] ?? 0),
    })),
  );
}

type Ramp = {
  readonly classes: readonly FinanceClass[];
  readonly found: readonly number[];
  readonly write: (value: number) => string;
};

function classEntries({ classes, found, write }: Ramp, { words, format, theme }: LegendContext): LegendEntry[] {
  return classes.map(({ from, to, colour }, index) => ({
    symbol: swatch(colour, theme),
    label: fill(words.range, { from: write(from), to: write(to) }),
    count: format.count(found.filter((each) => each === index).length),
  }));
}

/** The classes of the two maps with one ramp, and which class each receiver is in. */
export function financeRamp({ receivers }: TransferFinanceAnswer, map: 'mismatch' | 'overlap', theme: Theme): Ramp {
  if (map === 'overlap') {
    const found = receivers.flatMap(({ sectorOverlap }) =>
      sectorOverlap === null ? [] : overlapClassOf(sectorOverlap),
    );
    return { classes: overlapClasses(theme), found, write: shareText };
  }
  const found = receivers.flatMap(({ finance }) => (finance === null ? [] : mismatchClassOf(finance.mismatch)));
  return { classes: mismatchClasses(theme), found, write: mismatchText };
}

/** The legend of a map of receivers as plain data: a bivariate one told cell by cell, from much inflow down. */
export function financeLegend(answer: TransferFinanceAnswer, map: FinanceMap, context: LegendContext): LegendGroup {
  const { words, theme } = context;
  const entries =
    map === 'bivariate' ? cellEntries(answer, context) : classEntries(financeRamp(answer, map, theme), context);
  const plain = answer.receivers.filter(
    ({ finance, sectorOverlap }) => (map === 'overlap' ? sectorOverlap : finance) === null,
  );
  const label = map === 'overlap' ? words.notKnown : words.notRanked;
  return {
    title: `${words.title[map]} · ${words.levels[answer.parameters.level]}`,
    entries: [...entries, ...plainEntry(label, plain.length, context)],
  };
}

/** The mark of the map in the middle of the box of a legend entry. */
function contextSymbol(kind: ContextPlace['kind'], theme: Theme): readonly Shape[] {
  const { width, height } = symbolBox;
  return markShapes(contextStrokes(kind, theme), { x: (width - height) / 2, y: 0, scale: height / contextMarkBox });
}

/** The context layers that are shown, with the statements of each. */
export function contextLegend(
  places: readonly ContextPlace[],
  kinds: readonly ContextPlace['kind'][],
  { words, format, theme }: LegendContext,
): LegendGroup[] {
  if (kinds.length === 0) return [];
  const countOf = (kind: ContextPlace['kind']) =>
    new Set(places.filter((place) => place.kind === kind).flatMap(({ statements }) => statements.map(({ id }) => id)))
      .size;
  const entries = kinds.map((kind) => ({
    symbol: contextSymbol(kind, theme),
    label: words.context[kind],
    count: format.count(countOf(kind)),
  }));
  return [{ title: words.context.title, entries }];
}

/** Legend of receivers' map and context layers at the address; null where the view shows neither, or nothing has come. */
export function useFinanceLegend(): readonly LegendGroup[] | null {
  const { state, theme } = useView();
  const { format } = useWords();
  const words = useFeatureWords(financeMapWords);
  const { answer } = useFinance();
  const places = useContextPlaces();
  const { view, financeMap, context } = state;
  return useMemo(() => {
    const drawn = { words, format, theme };
    const kinds = view === 'transfers' ? shownKinds(context) : [];
    const map = answer && financeMap !== 'none' ? [financeLegend(answer, financeMap, drawn)] : [];
    const groups = [...map, ...contextLegend(places, kinds, drawn)];
    return groups.length === 0 ? null : groups;
  }, [view, financeMap, context, answer, places, words, format, theme]);
}
