import { z } from 'zod';
import { adcodes, grade, integer, oneOf, optional, optionalText, text } from './cells.ts';
import { Cluster, ClusterKind } from './model/cluster.ts';
import { readCsv } from './read-csv.ts';
import { isParallel, lowerGrade, parallelSources, sourceList, sourcesOf } from './sources.ts';

const Row = z
  .object({
    id: z.string().regex(/^[A-Z]+-\d+$/, 'an id such as AMC-001'),
    kind: oneOf(ClusterKind.options),
    batch: optionalText,
    designated_year: optional(integer.pipe(z.number().min(1990, 'a year from 1990').max(2100, 'a year'))),
    name_zh: text,
    name_en: text,
    sector: text,
    host_level: oneOf(Cluster.shape.hostLevel.options),
    host_adcodes: adcodes.pipe(z.array(z.string()).min(1, 'at least one host place')),
    host_names: text,
    name_basis: oneOf(Cluster.shape.nameBasis.options),
    source_title: text,
    source_url: sourceList,
    source_grade: grade,
    note: optionalText,
  })
  .refine(isParallel, parallelSources);
type Row = z.output<typeof Row>;

/** The clusters of a `clusters.csv`. */
export function readClusters(file: string): Cluster[] {
  const rows = readCsv(file, Row);
  const reprintHosts = new Set(
    rows.filter((row) => row.source_grade === 'B').flatMap((row) => row.source_url.map(hostOf)),
  );
  return rows.map((row) => toCluster(row, reprintHosts));
}

function toCluster(row: Row, reprintHosts: ReadonlySet<string>): Cluster {
  return {
    id: row.id,
    kind: row.kind,
    batch: row.batch,
    designatedYear: row.designated_year,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    sector: row.sector,
    hostLevel: row.host_level,
    hostAdcodes: row.host_adcodes,
    nameBasis: row.name_basis,
    // The grade is that of the row's best source: a site that backs other rows at grade B is not lifted by its neighbour.
    sources: sourcesOf(row.source_title, row.source_url, null, (address) =>
      reprintHosts.has(hostOf(address)) ? lowerGrade('B', row.source_grade) : row.source_grade,
    ),
    note: row.note,
    importId: null,
  };
}

function hostOf(address: string): string {
  return address.split('/')[2] ?? '';
}
