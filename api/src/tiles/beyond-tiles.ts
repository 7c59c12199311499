import { type BoundValues, createBoundValues } from '../beyond-memory/bound-values.ts';
import { cellBits, kindCounts, mercator, pointZoom, precisionRank } from '../beyond-memory/count-cells.ts';
import { withinBox } from '../beyond-memory/filter-sql.ts';
import { inMeetingParts } from '../beyond-memory/meeting-parts.ts';
import { markKinds, markPrecisions } from '../readmodel/branch-marks.ts';
import type { BranchSet } from '../readmodel/branch-set.ts';
import { ownBank } from '../readmodel/of-bank.ts';
import type { SqlRow } from '../store/database.ts';
import { clusterRadius } from './mark-index.ts';
import { type TileAddress, type TileLayers, type TileSource, tileExtent } from './tile-source.ts';

/** So many points are a tile of some 300 KB; more are joined by cells even at the deepest zoom. */
const mostPoints = 5000;
/** Cells along the side of the deepest tile, as a power of two, where it has more points than that. */
const fineBits = 6;

/** What marks overlap the sides of a tile by, in its sides. */
const margin = clusterRadius / tileExtent;

/**
 * Branches beyond memory as marks of the same layer: those of one point are one mark, and below the street zooms, or where
 * there are too many, those of one cell of a grid. What all draw is counted beforehand, what is asked of one bank when asked.
 */
export function beyondTiles(set: BranchSet): TileSource {
  return async (address) => {
    const rows = await marksOf(set, address);
    return { branches: rows.map((row) => markOf(row, address)).filter(isNear) };
  };
}

async function marksOf(set: BranchSet, address: TileAddress): Promise<SqlRow[]> {
  const { z } = address;
  if (z < pointZoom)
    return set.drawnBank === null ? countedCells(set, address) : countMarks(set, address, z + cellBits);
  const points = await countMarks(set, address, null);
  return points.length > mostPoints ? countMarks(set, address, z + fineBits) : points;
}

/** Name and unit are those of the first branch of a point. */
const named = (marks: string) =>
  `SELECT m.*, b.adcode, b.id, b.name_zh FROM (${marks}) AS m LEFT JOIN branch_points AS b
   ON m.is_point AND b.workspace_id = $1 AND b.province = m.first_province AND b.place = m.first_place
   ORDER BY m.first_place`;

function countedCells({ query, workspaceId }: BranchSet, { z, x, y }: TileAddress): Promise<SqlRow[]> {
  // A cell is smaller than the margin: two more on each side hold all marks that reach over it.
  const range = (tile: number) => [(tile << cellBits) - 2, ((tile + 1) << cellBits) + 1] as const;
  const cells = `SELECT * FROM branch_cells WHERE workspace_id = $1 AND zoom = $2::int
    AND cell_row BETWEEN $3::int AND $4::int AND cell_column BETWEEN $5::int AND $6::int`;
  return query(named(cells), [workspaceId, z, ...range(y), ...range(x)]);
}

/** Marks of cells of which the world has two to the power of `bits` along each side; null: of each point. */
function countMarks(set: BranchSet, address: TileAddress, bits: number | null): Promise<SqlRow[]> {
  const bound = createBoundValues([set.workspaceId]);
  const box = boxOf(address);
  const parts = inMeetingParts(set, [box], bound);
  const conditions = ['workspace_id = $1', parts, withinBox(box, bound), ...bankConditions(set, bound)];
  const cell = (axis: string) => (bits === null ? axis : `floor(${axis} * ${2 ** bits})`);
  const marks = `SELECT avg(x) AS x, avg(y) AS y, count(*)::int AS branches, ${kindCounts} AS kinds, max(precision_rank) AS precision_rank,
      min(x) = max(x) AND min(y) = max(y) AS is_point, min(place) AS first_place,
      lpad((min(place::bigint * 100 + province::int) % 100)::text, 2, '0') AS first_province,
      ${bits === null ? 'NULL' : cell('x')} AS cell_column, ${bits === null ? 'NULL' : cell('y')} AS cell_row
    FROM (SELECT place, province, kinds, ${precisionRank} AS precision_rank, ${mercator.x} AS x, ${mercator.y} AS y
          FROM branch_points WHERE ${conditions.join(' AND ')}) AS p
    GROUP BY ${cell('x')}, ${cell('y')} ${bits === null ? `LIMIT ${mostPoints + 1}` : ''}`;
  return set.query(named(marks), bound.values);
}

/** As on the maps of lists in memory, a bank's are those that coverage counts. */
function bankConditions({ drawnBank }: BranchSet, { text }: BoundValues): string[] {
  if (drawnBank === null) return [];
  const ofBank = drawnBank === ownBank ? `relation = 'own'` : `bank_name = ${text(drawnBank)}`;
  return [ofBank, `status NOT LIKE 'in-preparation%'`];
}

/** The tile with its margin, in degrees. */
function boxOf({ z, x, y }: TileAddress): readonly [number, number, number, number] {
  const longitude = (column: number) => Math.min(180, Math.max(-180, (column / 2 ** z - 0.5) * 360));
  const latitude = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return [
    longitude(x - margin),
    y === 2 ** z - 1 ? -90 : latitude(y + 1 + margin),
    longitude(x + 1 + margin),
    y === 0 ? 90 : latitude(y - margin),
  ];
}

type Mark = TileLayers[string][number];

function markOf(row: SqlRow, { z, x, y }: TileAddress): Mark {
  const inTile = (at: unknown, tile: number) => Math.round(tileExtent * (Number(at) * 2 ** z - tile));
  const kinds: unknown[] = Array.isArray(row.kinds) ? row.kinds : [];
  const counts = markKinds.map((kind, place): [string, number] => [kind, Number(kinds[place] ?? 0)]);
  return {
    type: 1,
    id: idOf(row, z),
    geometry: [[inTile(row.x, x), inTile(row.y, y)]],
    tags: { ...Object.fromEntries(counts), count: Number(row.branches), ...(row.is_point ? nameMark(row) : {}) },
  };
}

/** Places of branches are below this number, cells are counted from it. */
const firstCell = 2 ** 31;

const idOf = ({ is_point, first_place, cell_row, cell_column }: SqlRow, zoom: number) =>
  is_point ? Number(first_place) : firstCell + Number(cell_row) * 2 ** (zoom + fineBits) + Number(cell_column);

function nameMark({ precision_rank, adcode, branches, id, name_zh }: SqlRow) {
  return {
    precision: markPrecisions[Number(precision_rank)] ?? 'none',
    ...(adcode ? { adcode: String(adcode) } : {}),
    ...(branches === 1 ? { id: String(id), nameZh: String(name_zh) } : {}),
  };
}

const isNear = ({ geometry }: Mark) =>
  geometry.flat().every((at) => Number(at) >= -clusterRadius && Number(at) <= tileExtent + clusterRadius);
