import type { MapArea } from './map-content.ts';
import type { Frame, Project } from './picture.ts';
import type { Sheet } from './sheet.ts';
import type { PlacedMark } from './spread-marks.ts';
import { measureWith, writeLine } from './write-text.ts';

interface Named {
  project: Project;
  marks: readonly PlacedMark[];
  /** Radius of the marks. */
  radius: number;
  frame: Frame;
}

const style = { size: 5.6 } as const;
const height = 6;

/** The names of units near their seats, where neither a mark nor another name stands; the rest go unnamed. */
export function drawNames(sheet: Sheet, areas: readonly MapArea[], { project, marks, radius, frame }: Named): void {
  const taken: Frame[] = marks.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  for (const { name, label } of areas) {
    if (!label) continue;
    const [x, y] = project(label);
    const width = measureWith(sheet, style)(name);
    const free = placesAround(x, y, width).find(
      (box) => isInside(box, frame) && !taken.some((other) => meets(box, other)),
    );
    if (!free) continue;
    taken.push(free);
    writeLine(sheet, name, { ...style, x: free.x, y: free.y + height - 1.2, width: width + 1 });
  }
}

/** Below, above, right and left of a seat, from near to far. */
function placesAround(x: number, y: number, width: number): Frame[] {
  const box = (left: number, top: number): Frame => ({ x: left, y: top, width, height });
  return [0, 4, 9].flatMap((away) => [
    box(x - width / 2, y + away),
    box(x - width / 2, y - height - away),
    box(x + 3 + away, y - height / 2),
    box(x - 3 - away - width, y - height / 2),
  ]);
}

function isInside(box: Frame, { x, y, width, height: tall }: Frame): boolean {
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + tall;
}

function meets(one: Frame, other: Frame): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
