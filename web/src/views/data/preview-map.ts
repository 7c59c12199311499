import type { PreviewRow } from '@icfm/api/intake/schema';
import type { Bounds, MapPreview, MapPreviewRow, Position } from '../../map/map-props.ts';

/** Points so near to each other that the map would show one. */
const leastShiftMeters = 20;
const margin = 0.3;
/** About 1.5 km each way: a shift of some hundred metres is then seen as what it is. */
const closeDegrees = 0.014;

function positionOf(longitude: number | null, latitude: number | null): Position | null {
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

type Side = {
  /** The same rows read as WGS 84, that is, where they stand in the file. */
  readonly asWritten: readonly PreviewRow[];
  readonly labelOf: (row: PreviewRow) => string;
};

/** Rows with a position, as the map draws them, with the point before the shift where it moved. */
export function toMapRows(rows: readonly PreviewRow[], { asWritten, labelOf }: Side): MapPreviewRow[] {
  const before = new Map(asWritten.map((row) => [row.row.number, positionOf(row.longitude, row.latitude)]));
  return rows.flatMap((row) => {
    const at = positionOf(row.longitude, row.latitude);
    if (!at) return [];
    const isMoved = (row.shiftMeters ?? 0) >= leastShiftMeters;
    return [
      {
        number: row.row.number,
        outcome: row.outcome,
        position: at,
        to: positionOf(row.toLongitude, row.toLatitude),
        before: isMoved ? (before.get(row.row.number) ?? null) : null,
        label: labelOf(row),
      },
    ];
  });
}

/** The box about all rows, with some room; null where none has a position. */
export function boundsOfRows({ rows }: Pick<MapPreview, 'rows'>): Bounds | null {
  const points = rows.flatMap(({ position, to }) => (to ? [position, to] : [position]));
  if (points.length === 0) return null;
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return [
    Math.min(...longitudes) - margin,
    Math.min(...latitudes) - margin,
    Math.max(...longitudes) + margin,
    Math.max(...latitudes) + margin,
  ];
}

/** The box about the one row that moved, close enough to see by how much; null where none moved. */
export function boundsOfShift({ rows }: Pick<MapPreview, 'rows'>): Bounds | null {
  const moved = rows.find(({ before }) => before !== null) ?? rows[0];
  if (!moved) return null;
  const [longitude, latitude] = moved.position;
  return [longitude - closeDegrees, latitude - closeDegrees, longitude + closeDegrees, latitude + closeDegrees];
}

/** The middle one of the shifts in metres; null where no row has coordinates. */
export function medianShift(rows: readonly PreviewRow[]): number | null {
  const shifts = rows.flatMap(({ shiftMeters }) => (shiftMeters === null ? [] : [shiftMeters])).sort((a, b) => a - b);
  return shifts[Math.floor(shifts.length / 2)] ?? null;
}
