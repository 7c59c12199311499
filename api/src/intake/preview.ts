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
  return sample.map((row) => toPreview(intake.take(row), context));
}

/** 海口市龙华区, or Longhua, Haikou: a county with its prefecture, a prefecture with its province. */
function placeNameOf({ places: { gazetteer } }: IntakeContext, adcode: string | null): PreviewRow['placeName'] {
  const region = adcode === null ? null : gazetteer.findAny(adcode);
  if (!region) return null;
  const prefecture = region.level === 'county' ? gazetteer.find('prefecture', region.prefectureAdcode ?? '') : null;
  const larger = prefecture ?? (region.level === 'province' ? null : gazetteer.find('province', region.provinceAdcode));
  if (!larger || larger.nameZh === region.nameZh) return { zh: region.nameZh, en: region.nameEn };
  return { zh: `${larger.nameZh}${region.nameZh}`, en: `${region.nameEn}, ${larger.nameEn}` };
}

function toPreview({ row, outcome, name, position, record, findings }: TakenRow, context: IntakeContext): PreviewRow {
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
    placeName: placeNameOf(context, position.adcode),
    specialities: record && 'specialities' in record ? [...record.specialities] : [],
    shiftMeters: position.shiftMeters,
    findings,
  };
}
