import type { RegionCoverage } from '../coverage/schema.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill } from './brief-words.ts';
import type { BriefContent, RegionRow } from './content.ts';
import { placeName, tableName } from './describe-place.ts';

const taiwan = '710000';

/** The regions below the place, or its like in the same province; the least certain share first, macro-regions as groups. */
export function describeRegions(question: BriefQuestion): BriefContent['regions'] {
  const { words, coverage } = question;
  const listed = regionsBelow(question);
  const held = worstFirst(listed.filter(({ summary }) => summary.clusters > 0));
  const without = listed.filter(({ summary }) => summary.clusters === 0);
  const rows =
    coverage.scope.level === 'nation' ? groupRows(held, question) : held.map((each) => rowOf(each, question));
  const isTaiwanWithout = [coverage.scope, ...without].some(
    ({ id, summary }) => id === taiwan && summary.clusters === 0,
  );
  const names = without.map((each) => tableName(each, question)).join(words.comma);
  return {
    title: titleOf(question),
    subtitle: held.length > 1 ? words.table.rule : '',
    rows,
    emptyWords: words.table.none,
    notes: [
      ...(held.length > 1 ? [words.table.overlap] : []),
      ...(without.length > 0 ? [fill(words.table.without, { list: names })] : []),
      ...(isTaiwanWithout ? [words.table.taiwan] : []),
    ].join(question.language === 'zh' ? '' : ' '),
  };
}

function titleOf(question: BriefQuestion): string {
  const { words, model, coverage } = question;
  const { scope } = coverage;
  if (scope.level === 'nation') return words.table.nation;
  if (scope.level === 'macro-region') return fill(words.table.macroRegion, { place: placeName(scope, question) });
  const province = provinceOf(model, scope.id);
  const named = province === null ? scope : { ...province, id: province.adcode };
  return fill(words.table.province, { place: placeName(named, question) });
}

function regionsBelow({ model, coverage }: BriefQuestion): RegionCoverage[] {
  const { scope, provinces, prefectures } = coverage;
  if (scope.level === 'nation') return provinces;
  if (scope.level === 'macro-region')
    return provinces.filter(({ id }) => model.gazetteer.find('province', id)?.macroRegion === scope.id);
  const province = provinceOf(model, scope.id)?.adcode;
  return prefectures.filter(({ id }) => model.gazetteer.find('prefecture', id)?.provinceAdcode === province);
}

function provinceOf({ gazetteer }: ReadModel, adcode: string) {
  const region = gazetteer.findAny(adcode);
  return region && gazetteer.find('province', region.provinceAdcode);
}

function worstFirst(regions: readonly RegionCoverage[]): RegionCoverage[] {
  const shareOf = ({ summary }: RegionCoverage) => summary.specialised.certainShare ?? 1;
  return [...regions].sort(
    (one, other) =>
      shareOf(one) - shareOf(other) ||
      other.summary.specialised.noneKnown - one.summary.specialised.noneKnown ||
      other.summary.clusters - one.summary.clusters ||
      one.id.localeCompare(other.id),
  );
}

function groupRows(provinces: readonly RegionCoverage[], question: BriefQuestion): RegionRow[] {
  const { model, coverage } = question;
  const groups = worstFirst(coverage.macroRegions.filter(({ summary }) => summary.clusters > 0));
  return groups.flatMap((group) => [
    { ...rowOf(group, question), role: 'group' as const },
    ...provinces
      .filter(({ id }) => model.gazetteer.find('province', id)?.macroRegion === group.id)
      .map((province) => rowOf(province, question)),
  ]);
}

function rowOf(region: RegionCoverage, question: BriefQuestion): RegionRow {
  const { format, words, model, coverage } = question;
  const { summary } = region;
  const { certain, possible, noneKnown, certainShare } = summary.specialised;
  const own = [coverage.scope.id, model.gazetteer.findAny(coverage.scope.id)?.prefectureAdcode];
  return {
    name: tableName(region, question),
    role:
      own.includes(region.id) && region.level === 'prefecture' && coverage.scope.level !== 'province' ? 'own' : 'other',
    clusters: format.count(summary.clusters),
    certain: format.count(certain),
    possible: format.count(possible),
    noneKnown: format.count(noneKnown),
    share: certainShare === null ? words.figures.notMeasured : format.percent(certainShare),
  };
}
