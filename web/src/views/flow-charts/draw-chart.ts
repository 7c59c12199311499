import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import { flowChartWords } from '../../i18n/flow-chart-words.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Language, Theme, UrlState } from '../../state/url.ts';
import type { FlowMeasure } from '../transfers/flow-weight.ts';
import { unitName } from '../transfers/unit-name.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartDrawing, DrawingContext } from './chart-drawing.ts';
import {
  type ChartLink,
  type ChartLinks,
  chartLinks,
  measureOfAnswer,
  sumWeights,
  totalWeight,
} from './chart-links.ts';
import { chordDrawing } from './chord-drawing.ts';
import { chordLinks } from './chord-layout.ts';
import { fittingRows, rankingDrawing } from './ranking-drawing.ts';
import { rankedPlaces } from './ranking-rows.ts';
import { fittingLinks, sankeyDrawing } from './sankey-drawing.ts';
import { timelineDrawing } from './timeline-drawing.ts';
import { timelineYears } from './timeline-rows.ts';

export type ChartInput = {
  readonly answer: TransfersAnswer;
  readonly chart: UrlState['flowChart'];
  readonly flowWidth: UrlState['flowWidth'];
  /** The basis that is asked for, in the language shown; null where it is none. */
  readonly basisName: string | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  /** Of the usual text, in units of the picture: 12 on the screen, more where it is seen from afar. */
  readonly textSize: number;
};

/** Places around a chord: more than this nobody tells apart. */
const mostPlaces = 12;

function contextOf(input: ChartInput, by: FlowMeasure): DrawingContext {
  const { language, theme, width, height, textSize, basisName } = input;
  const words = flowChartWords[language];
  const format = createFormat(language);
  const writeWeight = (weight: number) =>
    by === 'amount'
      ? fill(words.amount, { amount: format.amount(weight) })
      : fill(words.records, { count: format.count(weight) });
  return {
    ...{ width, height, textSize, colours: chartColours(theme), words, format, basisName, writeWeight },
    nameOf: (unit) => unitName(unit, { of: ({ nameZh, nameEn }) => (language === 'zh' ? nameZh : nameEn) }),
    writeFigure: by === 'amount' ? format.amount : format.count,
    unit: words.units[by],
  };
}

type Drawn = { readonly drawn: readonly ChartLink[]; readonly found: ChartLinks; readonly answer: TransfersAnswer };

/** How many of the corridors are drawn, what share of all that is, and why others cannot be. */
function linkNotes({ drawn, found, answer }: Drawn, { words, format, writeWeight }: DrawingContext): string[] {
  const { by, withoutAmount, coarser } = found;
  const all = totalWeight(answer, by);
  const hidden = answer.total - drawn.length;
  const numbers = {
    drawn: format.count(drawn.length),
    total: format.count(answer.total),
    hidden: format.count(hidden),
    value: writeWeight(sumWeights(drawn)),
    all: writeWeight(all),
  };
  return [
    fill(hidden > 0 ? words.drawn : words.allDrawn, numbers),
    ...(withoutAmount > 0 ? [fill(words.withoutAmount, { count: format.count(withoutAmount) })] : []),
    ...(coarser > 0 ? [fill(words.coarser, { count: format.count(coarser) })] : []),
  ];
}

function drawLinks(input: ChartInput, context: DrawingContext): ChartDrawing {
  const found = chartLinks(input.answer, input.flowWidth);
  const isChord = input.chart === 'chord';
  const rows = Math.max(3, Math.floor((input.height - 2 * input.textSize) / (input.textSize * 1.9)));
  const drawn = isChord ? chordLinks(found.links, mostPlaces) : fittingLinks(found.links, rows);
  const drawing = isChord ? chordDrawing(drawn, context) : sankeyDrawing(drawn, context);
  const notes = linkNotes({ drawn, found, answer: input.answer }, context);
  return { ...drawing, notes: isChord ? [...notes, context.words.chord.note] : notes };
}

function drawRanking({ answer }: ChartInput, by: FlowMeasure, context: DrawingContext): ChartDrawing {
  const places = rankedPlaces(answer, by);
  const { words, format } = context;
  const most = fittingRows(context);
  const notes = (['receivers', 'senders'] as const).flatMap((side) =>
    places[side].length > most
      ? [fill(words.ranking.first[side], { count: format.count(most), total: format.count(places[side].length) })]
      : [],
  );
  return { ...rankingDrawing(places, context), notes };
}

function drawTimeline({ answer, basisName }: ChartInput, context: DrawingContext): ChartDrawing {
  const { words, format } = context;
  const undated = answer.records.keptUndated;
  return {
    ...timelineDrawing(timelineYears(answer), context),
    notes: [
      words.timeline.note,
      ...(undated > 0 ? [fill(words.timeline.undated, { count: format.count(undated) })] : []),
      ...(basisName === null ? [words.timeline.chooseBasis] : []),
    ],
  };
}

/** One of the four charts of an answer, as plain data for screen and files alike. */
export function drawChart(input: ChartInput): ChartDrawing {
  const by = measureOfAnswer(input.answer, input.flowWidth);
  const context = contextOf(input, by);
  const basisNotes = by === 'amount' ? [fill(context.words.sums, { basis: input.basisName ?? '' })] : [];
  const drawing = {
    sankey: () => drawLinks(input, context),
    chord: () => drawLinks(input, context),
    ranking: () => drawRanking(input, by, context),
    timeline: () => drawTimeline(input, context),
  }[input.chart]();
  return { ...drawing, notes: [...drawing.notes, ...basisNotes] };
}
