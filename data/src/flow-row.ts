import { z } from 'zod';
import {
  adcodes,
  amount,
  codes,
  count,
  grade,
  integer,
  oneOf,
  optional,
  optionalText,
  text,
  yesOrNo,
} from './cells.ts';
import { Flow } from './model/flow.ts';
import { sourceList, sourcesOf } from './sources.ts';

const { amountQualifier, basis, timeBasis } = Flow.shape;

/** The columns that transfer records and their context share. */
export const flowColumns = {
  id: text,
  kind: text,
  origin_adcode: adcodes,
  origin_name: optionalText,
  destination_adcode: adcodes,
  destination_name: optionalText,
  destination_detail: optionalText,
  direction: optionalText,
  year_from: optional(integer),
  year_to: optional(integer),
  period: optionalText,
  time_basis: oneOf(timeBasis.options),
  basis: oneOf(basis.options),
  amount_100m_cny: optional(amount),
  amount_qualifier: optional(oneOf(amountQualifier.unwrap().options)),
  project_count: optional(count),
  sector: optionalText,
  sector_zh: optionalText,
  model: optionalText,
  model_zh: optionalText,
  firm: optionalText,
  project: optionalText,
  origin_basis: optionalText,
  map_ready: yesOrNo,
  overlaps: codes,
  source_title: text,
  source_url: sourceList,
  publisher: optionalText,
  source_grade: grade,
  note: optionalText,
};

const FlowRow = z.object(flowColumns);
type FlowRow = z.output<typeof FlowRow>;

/** What a transfer record and a statement of context have in common. */
export function toFlowFacts(row: Omit<FlowRow, 'kind' | 'origin_adcode' | 'destination_adcode'>) {
  return {
    id: row.id,
    originName: row.origin_name,
    destinationName: row.destination_name,
    destinationDetail: row.destination_detail,
    direction: row.direction,
    yearFrom: row.year_from,
    yearTo: row.year_to,
    period: row.period,
    timeBasis: row.time_basis,
    basis: row.basis,
    amount100mCny: row.amount_100m_cny,
    amountQualifier: row.amount_qualifier,
    projectCount: row.project_count,
    sector: row.sector,
    sectorZh: row.sector_zh,
    model: row.model,
    modelZh: row.model_zh,
    firm: row.firm,
    project: row.project,
    originBasis: row.origin_basis,
    isMapReady: row.map_ready,
    overlaps: row.overlaps,
    sources: sourcesOf(row.source_title, row.source_url, row.publisher, () => row.source_grade),
    note: row.note,
  };
}
