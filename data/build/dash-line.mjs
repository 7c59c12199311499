import { planarArea, polygonsOf } from './geometry.mjs';
import { toWgs84 } from './to-wgs84.mjs';

// The package draws each dash as a thin ring after the land of China; this is where the first of them starts.
const FIRST_DASH_LONGITUDE = 122.518653;

/** The dashes as centre lines in WGS 84. @param china the feature of China in the world package */
export function dashLine(china) {
  const polygons = polygonsOf(china.geometry);
  const first = polygons.findIndex(([outer]) => Math.abs(outer[0][0] - FIRST_DASH_LONGITUDE) < 1e-6);
  const features = polygons.slice(first).map(([outer], index) => ({
    type: 'Feature',
    id: index + 1,
    properties: { n: index + 1, name_zh: '南海断续线', name_en: 'South China Sea dash line' },
    geometry: { type: 'LineString', coordinates: centreLine(counterClockwise(outer.map(toWgs84))) },
  }));
  return { type: 'FeatureCollection', features };
}

function counterClockwise(ring) {
  return planarArea(ring) < 0 ? ring.slice().reverse() : ring;
}

/** A thin ring split at its two ends, both sides averaged. */
function centreLine(ring) {
  const count = ring.length - 1;
  const start = endOf(ring, count);
  const line = [];
  for (let i = 0; i < Math.floor(count / 2); i++) {
    const right = ring[(start + 1 + i) % count];
    const left = ring[(start - i + count) % count];
    line.push([average(right[0], left[0]), average(right[1], left[1])]);
  }
  return line;
}

/** The edge at one end: where it and the edge opposite are shortest together. */
function endOf(ring, count) {
  const lengthAt = (index) => {
    const from = ring[Math.floor(index) % count];
    const to = ring[(Math.floor(index) + 1) % count];
    return Math.hypot(from[0] - to[0], from[1] - to[1]);
  };
  let best = { length: Infinity, index: 0 };
  for (let index = 0; index < count; index++) {
    const length = lengthAt(index) + lengthAt(index + count / 2);
    if (length < best.length) best = { length, index };
  }
  return best.index;
}

function average(one, other) {
  return Math.round(((one + other) / 2) * 1e5) / 1e5;
}
