import type { AccessAnswer } from '../access/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import type { BriefContent, FigureRow } from './content.ts';

/** Access, gap, equity and banks of the place beside those of the nation; what was not measured stands in words. */
export function describeFigures(question: BriefQuestion): BriefContent['figures'] {
  const { words, access, nationAccess } = question;
  const isNation = access.scope.level === 'nation';
  const here = figuresOf(access, question);
  const nation = figuresOf(nationAccess, question);
  const row = (key: keyof typeof here): FigureRow => ({
    label: words.figures[key],
    here: here[key],
    reference: isNation ? null : nation[key],
  });
  return {
    title: words.figures.title,
    rows: [row('access'), row('gap'), row('gapShare'), row('gini'), row('percentiles'), row('banks')],
    note: access.notMeasured === null ? null : words.figures.reasons[access.notMeasured],
  };
}

function figuresOf({ scope, equity }: AccessAnswer, { words, format }: BriefQuestion) {
  const shown = (value: number | null, text: (value: number) => string) =>
    value === null ? words.figures.notMeasured : text(value);
  const isLowestZero = equity.percentile10 === 0;
  return {
    access: shown(scope.meanAccess, format.measure),
    gap: shown(scope.totalGap, format.measure),
    gapShare: shown(scope.meanGap, format.percent),
    gini: shown(equity.gini, format.measure),
    percentiles: isLowestZero ? words.figures.lowestIsZero : shown(equity.percentileRatio, format.measure),
    banks: shown(scope.meanEffectiveBanks, format.measure),
  };
}
