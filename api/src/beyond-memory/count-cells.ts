import { markKinds, markPrecisions } from '../readmodel/branch-marks.ts';
import type { SqlRunner } from '../store/database.ts';

/** Zooms below this are answered from cells; from it on, every point is a mark. */
export const pointZoom = 12;

/** Cells along the side of a tile, as a power of two: 16, so that a tile has some hundred marks at most. */
export const cellBits = 4;

const precisions = markPrecisions.map((precision) => `'${precision}'`).join(', ');

/** SQL of the place of a precision in `markPrecisions`. */
export const precisionRank = `array_position(ARRAY[${precisions}], position_precision) - 1`;

/** SQL of the number of branches of each kind. */
export const kindCounts = `ARRAY[${[...markKinds.keys()].map((place) => `sum(kinds >> ${place} & 1)`).join(', ')}]::int[]`;

const sine = 'least(greatest(sin(position[1] * pi() / 180), -0.9999999), 0.9999999)';

/** SQL of a position in the square world of Web Mercator, each axis from 0 to 1. */
export const mercator = {
  x: 'position[0] / 360 + 0.5',
  y: `least(greatest(0.5 - 0.25 * ln((1 + ${sine}) / (1 - ${sine})) / pi(), 0), 1)`,
} as const;

/** The cells of the deepest zoom, counted from the branches, and those of each zoom above from the zoom below. */
export async function countCells(sql: SqlRunner, workspaceId: string): Promise<void> {
  await sql.query('DELETE FROM branch_cells WHERE workspace_id = $1', [workspaceId]);
  const deepest = pointZoom - 1;
  const last = 2 ** (deepest + cellBits) - 1;
  const cell = (axis: 'x' | 'y') => `least(floor(${axis} * ${last + 1}), ${last})::int`;
  // A place and its province as one number: the least of them is the first branch.
  await sql.query(
    `INSERT INTO branch_cells (workspace_id, zoom, cell_column, cell_row, x, y, branches, kinds, precision_rank, is_point, first_place, first_province)
     SELECT $1, ${deepest}, c, r, x, y, branches, kinds, precision_rank, is_point, (first / 100)::int, lpad((first % 100)::text, 2, '0')
     FROM (
       SELECT ${cell('x')} AS c, ${cell('y')} AS r, avg(x) AS x, avg(y) AS y, count(*)::int AS branches, ${kindCounts} AS kinds,
         max(precision_rank) AS precision_rank, min(x) = max(x) AND min(y) = max(y) AS is_point,
         min(place::bigint * 100 + province::int) AS first
       FROM (SELECT place, province, kinds, ${precisionRank} AS precision_rank, ${mercator.x} AS x, ${mercator.y} AS y
             FROM branch_points WHERE workspace_id = $1 AND position IS NOT NULL) AS p
       GROUP BY 1, 2) AS counted`,
    [workspaceId],
  );
  for (let zoom = deepest - 1; zoom >= 0; zoom -= 1) await joinCells(sql, workspaceId, zoom);
}

async function joinCells(sql: SqlRunner, workspaceId: string, zoom: number): Promise<void> {
  const kinds = [...markKinds.keys()].map((place) => `sum(kinds[${place + 1}])`).join(', ');
  await sql.query(
    `INSERT INTO branch_cells (workspace_id, zoom, cell_column, cell_row, x, y, branches, kinds, precision_rank, is_point, first_place, first_province)
     SELECT $1, ${zoom}, c, r, x, y, branches, kinds, precision_rank, is_point, (first / 100)::int, lpad((first % 100)::text, 2, '0')
     FROM (
       SELECT cell_column >> 1 AS c, cell_row >> 1 AS r, sum(x * branches) / sum(branches) AS x, sum(y * branches) / sum(branches) AS y,
         sum(branches)::int AS branches, ARRAY[${kinds}]::int[] AS kinds, max(precision_rank) AS precision_rank,
         bool_and(is_point) AND count(*) = 1 AS is_point, min(first_place::bigint * 100 + first_province::int) AS first
       FROM branch_cells WHERE workspace_id = $1 AND zoom = ${zoom + 1} GROUP BY 1, 2) AS counted`,
    [workspaceId],
  );
}
