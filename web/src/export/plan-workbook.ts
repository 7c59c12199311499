import { planCertificateSheet } from './plan-certificate-sheet.ts';
import { type PlanOrigin, planParameterSheet } from './plan-parameter-sheet.ts';
import { curveRecords, servedRecords, siteRecords } from './plan-records.ts';
import { type Provenance, sourceSheet } from './source-sheet.ts';
import { writeWorkbook } from './xlsx.ts';

/** A plan as an Excel workbook: sites, clusters served, curve, parameters, certificate, sources. */
export function writePlanWorkbook(origin: PlanOrigin, provenance: Provenance): Promise<Blob> {
  const { answer, own, shared } = origin;
  const served = servedRecords(answer, origin);
  const listed = [...new Set(served.rows.map(({ id }) => id))].map((id) => ({ id }));
  return writeWorkbook(
    [
      { name: own.sheet.sites, records: siteRecords(answer, origin) },
      { name: own.sheet.served, records: served },
      { name: own.sheet.curve, records: curveRecords(answer, origin) },
    ],
    [
      planParameterSheet(origin),
      planCertificateSheet(origin),
      sourceSheet({ words: shared, language: origin.language, context: origin }, { rows: listed }, provenance),
    ],
  );
}
