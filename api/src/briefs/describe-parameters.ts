import { defaultMatchTable } from '../measures/sector-match.ts';
import { ownBank } from '../readmodel/of-bank.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill } from './brief-words.ts';

const mostSectorsNamed = 6;

/** How the question was asked, in words: what stands at its default is told only where the numbers need it. */
export function describeParameters(question: BriefQuestion): string {
  const { words, format, coverage } = question;
  const { reachKilometers, memberRule, asOfYear, bank } = coverage.parameters;
  const parts = [
    fill(words.parameters.reach, { reach: format.decimal(reachKilometers) }),
    words.parameters.rule[memberRule],
    ...filterWords(question),
    ...matchWords(question),
    ...weightWords(question),
    ...(bank === null ? [] : [bank === ownBank ? words.parameters.ownBank : fill(words.parameters.bank, { bank })]),
  ];
  if (asOfYear !== null)
    parts.push(fill(words.parameters.year, { year: asOfYear, undated: coverage.asOf?.undatedClusters ?? 0 }));
  return words.parameters.label + parts.join(words.separator);
}

function filterWords({ words, language, model, coverage }: BriefQuestion): string[] {
  const { kinds, sectors } = coverage.parameters;
  const shortKinds: Readonly<Record<string, string>> = words.kinds;
  const kindList = kinds.map((kind) => shortKinds[kind] ?? kind).join(words.comma);
  const named = sectors.slice(0, mostSectorsNamed).map((code) => sectorName(code, { model, language }));
  const list = named.join(words.comma);
  const sectorList =
    sectors.length > named.length ? fill(words.parameters.moreSectors, { list, count: sectors.length }) : list;
  return [
    kinds.length === 0 ? words.parameters.allKinds : fill(words.parameters.kinds, { list: kindList }),
    sectors.length === 0 ? words.parameters.allSectors : fill(words.parameters.sectors, { list: sectorList }),
  ];
}

function matchWords({ words, format, coverage }: BriefQuestion): string[] {
  const { minimumMatch, matchTable } = coverage.parameters;
  const told: string[] = [];
  if (minimumMatch !== 0.5) told.push(fill(words.parameters.minimumMatch, { least: format.decimal(minimumMatch) }));
  const { sameSector, sameGroup, general } = matchTable;
  const isDefault =
    sameSector === defaultMatchTable.sameSector &&
    sameGroup === defaultMatchTable.sameGroup &&
    general === defaultMatchTable.general;
  if (!isDefault) {
    const [sector, group, all] = [sameSector, sameGroup, general].map(format.decimal);
    told.push(
      fill(words.parameters.matchTable, { sameSector: sector ?? '', sameGroup: group ?? '', general: all ?? '' }),
    );
  }
  return told;
}

function weightWords({ words, format, coverage }: BriefQuestion): string[] {
  const { kindWeights } = coverage.parameters;
  if (Object.values(kindWeights).every((weight) => weight === 1)) return [];
  return [
    fill(words.parameters.weights, {
      advanced: format.decimal(kindWeights['advanced-manufacturing']),
      sme: format.decimal(kindWeights['sme-characteristic']),
      innovative: format.decimal(kindWeights.innovative),
    }),
  ];
}

/** The name of a sector by the code that the files use. */
export function sectorName(code: string, { model, language }: Pick<BriefQuestion, 'model' | 'language'>): string {
  const sector = model.catalogue.sectors.find(({ fileCodes }) => fileCodes.includes(code));
  if (!sector) return code;
  return language === 'zh' ? sector.nameZh : sector.nameEn;
}
