import type { MeasureParameters } from '@icfm/api/coverage/schema';
import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { privateWords } from '../../i18n/private-words.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import type { NearestOwn } from '../../private/messages.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import type { Cell } from '../table/field.ts';
import type { RecordColumn, TableRecords } from '../table/records.ts';
import type { GapRow } from './gap-rows.ts';

type Named = {
  readonly words: Dictionary;
  readonly own: (typeof privateWords)['zh'];
  readonly names: Names;
  readonly parameters: MeasureParameters;
};

const cell = (value: number | string | null, none = ''): Cell => ({
  value,
  text: value === null ? none : String(value),
});

/** Metres are finer than any position here. */
const toMetre = (kilometers: number) => Math.round(kilometers * 1000) / 1000;

function nearestCells(nearest: NearestOwn | null, none: string): Cell[] {
  if (nearest === null) return [cell(none), cell(null), cell(null), cell(null), cell(null)];
  const { name, memberAdcode, band } = nearest;
  return [
    cell(name),
    cell(memberAdcode),
    ...[band.estimate, band.lower, band.upper].map(toMetre).map((km) => cell(km)),
  ];
}

function nearestColumns(id: string, of: string, { csv }: Named['own']): RecordColumn[] {
  return [
    { id, title: of, kind: 'text' },
    { id: `${id}-member`, title: fill(csv.member, { of }), kind: 'text' },
    { id: `${id}-estimate`, title: fill(csv.estimate, { of }), kind: 'distance' },
    { id: `${id}-lower`, title: fill(csv.lower, { of }), kind: 'distance' },
    { id: `${id}-upper`, title: fill(csv.upper, { of }), kind: 'distance' },
  ];
}

/** The listed clusters as plain cells, each row with the question it answers. */
export function gapRecords(rows: readonly GapRow[], named: Named): TableRecords {
  const { words, own, names, parameters } = named;
  const { csv, gaps } = own;
  return {
    columns: [
      { id: 'rank', title: csv.rank, kind: 'count' },
      { id: 'id', title: csv.id, kind: 'text' },
      { id: 'name', title: csv.name, kind: 'text' },
      { id: 'kind', title: csv.kind, kind: 'text' },
      { id: 'sector', title: csv.sector, kind: 'text' },
      { id: 'presence', title: csv.presence, kind: 'verdict' },
      ...nearestColumns('nearest', csv.nearest, own),
      { id: 'matched', title: csv.matched, kind: 'verdict' },
      ...nearestColumns('nearest-matched', csv.nearestMatched, own),
      { id: 'reach', title: csv.reach, kind: 'distance' },
      { id: 'rule', title: csv.rule, kind: 'text' },
      { id: 'least', title: csv.least, kind: 'index' },
    ],
    rows: rows.map(({ cluster, own: found }, index) => ({
      id: cluster.id,
      cells: [
        cell(index + 1),
        cell(cluster.id),
        cell(names.of(cluster)),
        cell(kindTerm(cluster.kind, words)),
        cell(names.sector(cluster.sector)),
        cell(gaps.verdict[found.presence]),
        ...nearestCells(found.nearest, gaps.noBranch),
        cell(gaps.verdict[found.matched]),
        ...nearestCells(found.nearestMatched, gaps.noBranch),
        cell(parameters.reachKilometers),
        cell(words.rule[parameters.memberRule]),
        cell(parameters.minimumMatch),
      ],
    })),
  };
}
