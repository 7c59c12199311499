import type { IntakeContext } from './context.ts';
import { createIntake, type IntakeOptions, type TakenRow } from './intake.ts';
import type { FileFacts, IntakeSettings, PreviewRow } from './schema.ts';

/** The first rows of a file as they would come in, for table and map. */
export function previewRows(
  { header, sample }: FileFacts,
  settings: IntakeSettings,
  { context, knownBranches }: { context: IntakeContext } & Pick<IntakeOptions, 'knownBranches'>,
): PreviewRow[] {
  const options = { idOf: String, importId: '', sourceTitle: '', existing: new Map<string, string>(), knownBranches };
  const intake = createIntake({ header, settings, context, options });
  return sample.map((row) => toPreview(intake.take(row)));
}

function toPreview({ row, outcome, name, position, record, findings }: TakenRow): PreviewRow {
  return {
    row,
    outcome,
    name,
    longitude: position.from?.[0] ?? null,
    latitude: position.from?.[1] ?? null,
    toLongitude: position.to?.[0] ?? null,
    toLatitude: position.to?.[1] ?? null,
    precision: position.precision,
    adcode: position.adcode,
    specialities: record && 'specialities' in record ? [...record.specialities] : [],
    shiftMeters: position.shiftMeters,
    findings,
  };
}
