import { z } from '@hono/zod-openapi';
import { Finding } from '../intake/schema.ts';
import type { SqlRow } from '../store/database.ts';
import type { RejectToStore } from './rows-to-store.ts';
import type { RejectPage } from './schema.ts';

type RejectRow = RejectPage['rows'][number];

const Cells = z.array(z.string());
const Findings = z.array(Finding);
const outcomes = ['bad', 'unresolved', 'duplicate'] as const;

/** A row that was kept out, as it is shown, from how it is stored. */
export function toRejectRow({ row_number, outcome, name, cells, findings }: RejectToStore | SqlRow): RejectRow {
  return {
    row: { number: Number(row_number), cells: Cells.parse(JSON.parse(String(cells))) },
    outcome: outcomes.find((each) => each === outcome) ?? 'bad',
    name: name === null || name === undefined ? null : String(name),
    findings: Findings.parse(JSON.parse(String(findings))),
  };
}
