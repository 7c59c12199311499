import type { Cluster } from '@icfm/data/model/cluster';
import type { CollectionId } from '../collections/schema.ts';
import type { Language } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { colours, kindMarks, sectorHues } from './colours.ts';
import { namesBy } from './labels.ts';
import { byRule, byValue, oneSymbol } from './renderers.ts';
import { area, arrow, marker } from './symbols.ts';
import type { Xml } from './xml.ts';

/** How a layer is drawn: what stands in its style, and from which scale on it is. */
export type Look = {
  readonly geometry: 'Point' | 'Line' | 'Polygon';
  readonly renderer: Xml;
  readonly labels: Xml | null;
  /** Denominator of the smallest scale that shows it; null for all. */
  readonly smallestScale: number | null;
};

const { casing } = colours;

const clusterKinds: readonly Cluster['kind'][] = ['innovative', 'sme-characteristic', 'advanced-manufacturing'];

function clusterLook({ catalogue }: ReadModel, language: Language): Look {
  const entries = clusterKinds.map((kind) => ({
    value: kind,
    label: catalogue.labels.clusterKind?.[kind]?.[language] ?? kind,
    symbol: marker({ ...kindMarks[kind], casing, millimetres: 3 }),
  }));
  return { geometry: 'Point', renderer: byValue('kind', entries), labels: null, smallestScale: null };
}

const branchWords = {
  specialised: { zh: '专营网点', en: 'Specialised branch' },
  ordinary: { zh: '普通网点', en: 'Ordinary branch' },
} as const;

function branchLook(language: Language): Look {
  const square = (colour: string, millimetres: number) => marker({ shape: 'square', colour, casing, millimetres });
  const renderer = byRule([
    { filter: 'ELSE', label: branchWords.ordinary[language], symbol: square(colours.ordinaryBranch, 1.4) },
    {
      filter: 'array_length("specialities") > 0',
      label: branchWords.specialised[language],
      symbol: square(colours.branch, 2),
    },
  ]);
  return { geometry: 'Point', renderer, labels: null, smallestScale: null };
}

const otherSector = { zh: '其他或未注明行业', en: 'Other sector, or none stated' } as const;

function flowLook({ catalogue, groupOf }: ReadModel, language: Language): Look {
  const rules = catalogue.sectorGroups.flatMap(({ code, nameZh, nameEn }) => {
    const hue = sectorHues[code];
    const sectors = [...groupOf].filter(([, group]) => group === code).map(([sector]) => `'${sector}'`);
    if (hue === undefined || sectors.length === 0) return [];
    const label = language === 'zh' ? nameZh : nameEn;
    return [{ filter: `"sector" IN (${sectors.join(',')})`, label, symbol: arrow(hue) }];
  });
  const other = { filter: 'ELSE', label: otherSector[language], symbol: arrow(colours.otherSector) };
  return { geometry: 'Line', renderer: byRule([other, ...rules]), labels: null, smallestScale: null };
}

type RegionLook = {
  fill: string | null;
  outline: string;
  millimetres: number;
  points: number;
  smallestScale: number | null;
};

/** What outlines are drawn with, each level from the scale on at which its lines can be told apart. */
export const regionLooks: Readonly<Record<'provinces' | 'prefectures' | 'counties', RegionLook>> = {
  provinces: { fill: colours.ground, outline: colours.provinceLine, millimetres: 0.35, points: 9, smallestScale: null },
  prefectures: { fill: null, outline: colours.prefectureLine, millimetres: 0.2, points: 8, smallestScale: 9_000_000 },
  counties: { fill: null, outline: colours.countyLine, millimetres: 0.12, points: 7, smallestScale: 2_500_000 },
};

/** The property that holds the name of a region. */
export const nameOf = (language: Language): string => (language === 'zh' ? 'shortZh' : 'nameEn');

function regionLook(id: keyof typeof regionLooks, language: Language): Look {
  const { points, smallestScale, ...outlines } = regionLooks[id];
  const labels = namesBy(nameOf(language), points);
  return { geometry: 'Polygon', renderer: oneSymbol(area(outlines)), labels, smallestScale };
}

/** The look of a collection, in the colours of the web's map; its legend in one language. */
export function lookOf(model: ReadModel, id: CollectionId, language: Language): Look {
  switch (id) {
    case 'clusters':
      return clusterLook(model, language);
    case 'branches':
      return branchLook(language);
    case 'flows':
      return flowLook(model, language);
    default:
      return regionLook(id, language);
  }
}
