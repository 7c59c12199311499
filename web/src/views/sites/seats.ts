import type { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import type { MapSeat } from '../../map/map-plan.ts';
import type { Position } from '../../map/map-props.ts';

type Columns = GazetteerAnswer['regions'];

type SeatQuestion = {
  /** Region that new sites lie in. */
  readonly region: string;
  readonly levels: readonly string[];
};

/** Whether the unit in a row lies in a region: the nation, a macro-region or an adcode. */
function isIn(columns: Columns, row: number, region: string): boolean {
  if (region === 'nation') return true;
  const lineage = [columns.adcode, columns.prefectureAdcode, columns.provinceAdcode, columns.macroRegion];
  return lineage.some((column) => column[row] === region);
}

/** The seats that are candidates for a new site, as the API has them: none in Hong Kong, Macao and Taiwan. */
export function seatsOf(columns: Columns, { region, levels }: SeatQuestion): MapSeat[] {
  return columns.adcode.flatMap((adcode, row): MapSeat[] => {
    const [level, longitude, latitude] = [columns.level[row], columns.longitude[row], columns.latitude[row]];
    if (level === undefined || level === 'province' || !levels.includes(level)) return [];
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return [];
    if (columns.macroRegion[row] === 'hk_mo_tw' || !isIn(columns, row, region)) return [];
    return [{ id: `${level}-${adcode}`, position: [longitude, latitude] }];
  });
}

/** Where the seats of units are, by adcode; of a unit at two levels the smaller one's, which is where its members count. */
export function placesOf({ adcode, longitude, latitude }: Columns): ReadonlyMap<string, Position> {
  return new Map(
    adcode.flatMap((id, row): [string, Position][] => {
      const [east, north] = [longitude[row], latitude[row]];
      return typeof east === 'number' && typeof north === 'number' ? [[id, [east, north]]] : [];
    }),
  );
}

/** How the seat of a candidate is called, with the unit above it; null where it is none known. */
export function seatName(columns: Columns, candidate: string, language: 'zh' | 'en'): string | null {
  const [level, adcode] = candidate.split('-');
  const row = columns.adcode.findIndex((id, at) => id === adcode && columns.level[at] === level);
  if (row < 0) return null;
  const above = columns.adcode.findIndex(
    (id, at) =>
      columns.level[at] === (level === 'county' ? 'prefecture' : 'province') &&
      id === (level === 'county' ? columns.prefectureAdcode[row] : columns.provinceAdcode[row]),
  );
  if (language === 'zh') return `${columns.nameZh[above] ?? ''}${columns.nameZh[row] ?? ''}`;
  return [columns.nameEn[row], columns.nameEn[above]].filter(Boolean).join(', ');
}
