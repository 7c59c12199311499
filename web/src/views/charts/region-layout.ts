import type { RegionGroup, RegionRow } from './region-rows.ts';

export const rowHeight = 22;
export const groupHead = 30;
const groupGap = 12;
const columnGap = 24;

type PlacedRow = { readonly row: RegionRow; readonly top: number };
export type PlacedGroup = {
  readonly group: RegionGroup;
  /** A further column of the group before: its name has been said. */
  readonly isContinued: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rows: readonly PlacedRow[];
};

function columnsFor(width: number, groups: number): number {
  const most = width >= 840 ? 4 : width >= 480 ? 2 : 1;
  return Math.min(most, groups);
}

const heightOf = ({ rows }: RegionGroup) => groupHead + rows.length * rowHeight + groupGap;

/** Groups in columns, each to the column that is lowest so far; a single long group is cut into columns of its own. */
export function placeGroups(groups: readonly RegionGroup[], width: number): { placed: PlacedGroup[]; height: number } {
  const parts = groups.length === 1 ? cutGroup(groups[0], width) : groups;
  const columns = Math.max(1, columnsFor(width, parts.length));
  const columnWidth = (width - (columns - 1) * columnGap) / columns;
  const heights = Array.from({ length: columns }, () => 0);
  const placed = parts.map((group, index) => {
    const column = heights.indexOf(Math.min(...heights));
    const top = heights[column] ?? 0;
    heights[column] = top + heightOf(group);
    const rows = group.rows.map((row, at) => ({ row, top: top + groupHead + at * rowHeight }));
    const isContinued = index > 0 && parts[index - 1]?.id === group.id;
    return { group, isContinued, left: column * (columnWidth + columnGap), top, width: columnWidth, rows };
  });
  return { placed, height: Math.max(...heights) };
}

function cutGroup(group: RegionGroup | undefined, width: number): RegionGroup[] {
  if (!group) return [];
  const parts = columnsFor(width, Math.ceil(group.rows.length / 6));
  const size = Math.ceil(group.rows.length / Math.max(1, parts));
  const starts = Array.from({ length: Math.max(1, parts) }, (_, index) => index * size);
  return starts.map((start) => ({ ...group, rows: group.rows.slice(start, start + size) }));
}
