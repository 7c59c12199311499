import type { ClusterProperties } from '@icfm/api/collections/schema';
import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { approvalNumberOf } from '../api/approval-number.ts';
import { fill } from '../i18n/fill.ts';
import { approvalText } from '../map/messages.ts';
import type { FieldContext } from '../views/table/field.ts';
import type { TableOrigin } from './parameter-sheet.ts';
import type { PlainSheet } from './xlsx.ts';

type Row = readonly string[];

type Datasets = Pick<Vocabulary, 'datasets'>;

/** What words and names the sheet of sources needs. */
export type SourceOrigin = Pick<TableOrigin, 'words' | 'language'> & {
  readonly context: Pick<FieldContext, 'words' | 'names'>;
};

function gradeWord(grade: 'A' | 'B' | 'C', { words, context }: SourceOrigin): string {
  const { gradeA, gradeB, gradeC } = context.words.sources;
  return fill(words.gradeWord, { grade, meaning: { A: gradeA, B: gradeB, C: gradeC }[grade] });
}

/** What the sheet says of a record: a cluster, or another that has sources of its own. */
type SourcedRecord = Pick<ClusterProperties, 'id' | 'nameZh' | 'nameEn' | 'sources'>;

function recordRows(record: SourcedRecord, origin: SourceOrigin): Row[] {
  const { words, context } = origin;
  return record.sources.map(({ title, publisher, grade, url }) => [
    record.id,
    context.names.of(record),
    title === '' ? context.words.sources.untitled : title,
    publisher ?? words.unstated,
    gradeWord(grade, origin),
    url ?? words.unstated,
  ]);
}

/** What the datasets are, who put them together, and under which terms; every table draws on them. */
function datasetRows({ datasets }: Datasets, { words, context }: SourceOrigin): Row[] {
  const of = ({ zh, en }: { readonly zh: string; readonly en: string }) => context.names.of({ nameZh: zh, nameEn: en });
  return datasets.map(({ title, description, publisher, licence, asOf }) => [
    fill(words.dataset, { asOf }),
    of(title),
    of(description),
    of(publisher),
    fill(words.licence, { licence: of(licence) }),
  ]);
}

function approvalRow(vocabulary: Datasets, { words, language }: SourceOrigin): Row {
  return [words.map, approvalText(language, approvalNumberOf(vocabulary))];
}

export type Provenance = { readonly vocabulary: Datasets; readonly clusters: readonly SourcedRecord[] };

type Listed = { readonly rows: readonly { readonly id: string }[] };

/** The sheet of sources: of each cluster listed, then of the datasets, then the words on the map's boundaries. */
export function sourceSheet(origin: SourceOrigin, records: Listed, provenance: Provenance): PlainSheet {
  const { words, context } = origin;
  const byId = new Map(provenance.clusters.map((cluster) => [cluster.id, cluster]));
  const listed = records.rows.flatMap(({ id }) => byId.get(id) ?? []);
  const head = [words.record, context.words.table.name, words.sourceTitle, words.publisher, words.grade, words.address];
  return {
    name: words.sheetSources,
    rows: [
      head,
      ...listed.flatMap((cluster) => recordRows(cluster, origin)),
      ...datasetRows(provenance.vocabulary, origin),
      approvalRow(provenance.vocabulary, origin),
    ],
    widths: [18, 36, 60, 24, 28, 60],
  };
}
