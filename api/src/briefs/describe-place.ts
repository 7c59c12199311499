import type { RegionCoverage } from '../coverage/schema.ts';
import type { Language } from '../http/language.ts';
import { lineageOf } from '../readmodel/gazetteer.ts';
import type { BriefQuestion } from './brief-question.ts';

type Named = Pick<RegionCoverage, 'id' | 'level' | 'nameZh' | 'nameEn'>;

const provinceEnding = /(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/;

/** A region as people say it, the same as on the screen: 安徽省 as 安徽, 合肥市 as 合肥. */
export function placeName({ id, level, nameZh, nameEn }: Named, { language, words }: BriefQuestion): string {
  if (level === 'nation') return words.nation;
  if (level === 'macro-region')
    return isMacroRegion(id, words.regions) ? words.regions[id] : nameIn(language, nameZh, nameEn);
  return nameIn(language, shortName(nameZh, level), nameEn);
}

/** The short name for tables and maps: 延边朝鲜族自治州 as 延边. */
export function tableName(region: Named, question: BriefQuestion): string {
  const { level, id } = region;
  if (level === 'nation' || level === 'macro-region' || question.language === 'en') return placeName(region, question);
  return question.model.gazetteer.find(level, id)?.shortZh ?? placeName(region, question);
}

/** The names from the nation down to the place, both included; a municipality stands once. */
export function placePath(scope: Named, question: BriefQuestion): string[] {
  const { words, model } = question;
  const own = placeName(scope, question);
  if (scope.level === 'nation') return [words.nation];
  if (scope.level === 'macro-region') return [words.nation, own];
  const region = model.gazetteer.findAny(scope.id);
  if (region === null) return [words.nation, own];
  const above = [...new Set(lineageOf(region))].reverse().flatMap((adcode) => model.gazetteer.findAny(adcode) ?? []);
  const names = above.map((each) => placeName({ ...each, id: each.adcode }, question));
  return [words.nation, words.regions[region.macroRegion], ...names];
}

function shortName(nameZh: string, level: Named['level']): string {
  if (level === 'province') return nameZh.replace(provinceEnding, '');
  return level === 'prefecture' ? nameZh.replace(/市$/, '') : nameZh;
}

const nameIn = (language: Language, nameZh: string, nameEn: string) => (language === 'zh' ? nameZh : nameEn);

const isMacroRegion = <T extends object>(id: string, regions: T): id is Extract<keyof T, string> =>
  Object.hasOwn(regions, id);
