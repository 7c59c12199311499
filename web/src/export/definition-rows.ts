import type { Definition } from '@icfm/api/definitions/schema';
import type { TableOrigin } from './parameter-sheet.ts';

/** The measures behind each column. */
const measuresOf: Readonly<Record<string, readonly string[]>> = {
  verdict: ['M1'],
  presence: ['M1'],
  specialised: ['M1'],
  matched: ['M1', 'M4'],
  authorisedLower: ['M1', 'M4'],
  authorisedUpper: ['M1', 'M4'],
  memberCertain: ['M1'],
  memberPossible: ['M1'],
  certain: ['M1'],
  possible: ['M1'],
  noneKnown: ['M1'],
  share: ['M1'],
  sharePossible: ['M1'],
  weightShare: ['M1'],
  weightSharePossible: ['M1'],
  fragile: ['M2'],
  nearestAny: ['D1'],
  nearestAnyLower: ['D1'],
  nearestAnyUpper: ['D1'],
  nearest: ['D1'],
  nearestLower: ['D1'],
  nearestUpper: ['D1'],
  nearestMatched: ['D1', 'M4'],
  nearestMatchedLower: ['D1', 'M4'],
  nearestMatchedUpper: ['D1', 'M4'],
  branches: ['M1', 'D1'],
  branchesPossible: ['M1', 'D1'],
  access: ['M3', 'M4'],
  meanAccess: ['M3', 'M4'],
  gap: ['M6', 'M4'],
  totalGap: ['M6', 'M4'],
  meanGap: ['M6', 'M4'],
  effectiveBanks: ['M5'],
  meanEffectiveBanks: ['M5'],
  herfindahl: ['M5'],
  herfindahlWithBank: ['M5'],
  banks: ['M5'],
  today: ['M1'],
  lost: ['M1'],
  rival: ['M1'],
  nearestOwn: ['D1'],
  nearestOwnLower: ['D1'],
  nearestOwnUpper: ['D1'],
  nearestOwnSuitable: ['D1'],
  nearestOwnSuitableLower: ['D1'],
  nearestOwnSuitableUpper: ['D1'],
  nearestOwnMatched: ['D1', 'M4'],
  nearestOwnMatchedLower: ['D1', 'M4'],
  nearestOwnMatchedUpper: ['D1', 'M4'],
  nearestRival: ['D1'],
  nearestRivalLower: ['D1'],
  nearestRivalUpper: ['D1'],
  rank: ['M6'],
  served: ['M10'],
  followRank: ['M10'],
  isMatched: ['M10', 'M4'],
  pairingBanks: ['M10'],
  bankNames: ['M10'],
};

type SheetRow = readonly [item: string, value: string];

type Defining = Pick<TableOrigin, 'definitions' | 'words' | 'context'>;

function rowsOf(definition: Definition, { words, context }: Defining): SheetRow[] {
  const { id, nameZh, nameEn, definitionZh, definitionEn, formula, sources } = definition;
  const name = context.names.of({ nameZh, nameEn });
  return [
    [`${id} ${name}`, context.names.of({ nameZh: definitionZh, nameEn: definitionEn })],
    [`${id} ${words.formula}`, formula],
    ...sources.map(({ title, url }): SheetRow => [`${id} ${words.source}`, url === null ? title : `${title} ${url}`]),
  ];
}

type Shown = { readonly columns: readonly { readonly id: string }[] };

/** Definition, formula and source of every measure that a column of the table shows. */
export function definitionRows(origin: Defining, { columns }: Shown): SheetRow[] {
  const { definitions, words } = origin;
  if (definitions === null) return [[words.definitions, words.noDefinitions]];
  const used = new Set(columns.flatMap(({ id }) => measuresOf[id] ?? []));
  return definitions.filter(({ id }) => used.has(id)).flatMap((definition) => rowsOf(definition, origin));
}
