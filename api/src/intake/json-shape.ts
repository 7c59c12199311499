import { IntakeError } from './intake-error.ts';

/** Deeper than any geometry: a collection of multi-polygons has nine levels. */
const mostLevels = 64;

/** Lists in a file: a million points have one each, and what has more is outlines, which no list of branches needs. */
const mostLists = 2_000_000;

const [quote, backslash, openList, openObject, closeList, closeObject] = [0x22, 0x5c, 0x5b, 0x7b, 0x5d, 0x7d];

/** Refuses JSON that would take too much to parse, by one look at its brackets. Throws an `IntakeError`. */
export function checkShape(json: string): void {
  let level = 0;
  let lists = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (isText) {
      if (code === backslash) at += 1;
      else if (code === quote) isText = false;
    } else if (code === quote) isText = true;
    else if (code === openList || code === openObject) {
      level += 1;
      if (code === openList) lists += 1;
      if (level > mostLevels) throw tooDeep();
      if (lists > mostLists) throw tooDetailed();
    } else if (code === closeList || code === closeObject) level -= 1;
  }
}

const tooDeep = () =>
  new IntakeError('geojson-too-deep', {
    zh: `GeoJSON 嵌套超过 ${mostLevels} 层：需要点要素`,
    en: `The GeoJSON is nested more than ${mostLevels} levels deep: wanted features with points`,
  });

const tooDetailed = () =>
  new IntakeError('geojson-too-detailed', {
    zh: `GeoJSON 最多含 ${mostLists} 个坐标列表，收到更多：需要点要素，不是精细的边界`,
    en: `Wanted at most ${mostLists} lists of coordinates in GeoJSON, got more: bring features with points, no detailed outlines`,
  });
