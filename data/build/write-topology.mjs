import { writeFileSync } from 'node:fs';
import topojsonServer from 'topojson-server';

/** Writes TopoJSON on a decimal grid: whole numbers of `grid` degrees, so that quantisation moves nothing. */
export function writeTopology(file, layers, grid) {
  const collections = Object.entries(layers).map(([name, features]) => [name, { type: 'FeatureCollection', features }]);
  const { bbox, objects, arcs } = topojsonServer.topology(Object.fromEntries(collections));
  const translate = [Math.floor(bbox[0] * 10) / 10, Math.floor(bbox[1] * 10) / 10];
  for (const { geometries } of Object.values(objects)) {
    for (const geometry of geometries) if (geometry.properties.adcode) geometry.id = Number(geometry.properties.adcode);
  }
  const topology = {
    type: 'Topology',
    bbox: bbox.map((value) => Math.round(value * 1e6) / 1e6),
    transform: { scale: [grid, grid], translate },
    objects,
    arcs: arcs.map((arc) => toSteps(arc, translate, 1 / grid)),
  };
  writeFileSync(file, JSON.stringify(topology));
  console.log(
    file,
    ...collections.map(([name, { features }]) => `${name}: ${features.length}`),
    `arcs: ${arcs.length}`,
  );
}

/** Each point as the step from the one before; steps of no length are left out. */
function toSteps(arc, [west, south], cellsPerDegree) {
  let last = [0, 0];
  const steps = arc.map(([x, y]) => {
    const cell = [Math.round((x - west) * cellsPerDegree), Math.round((y - south) * cellsPerDegree)];
    const step = [cell[0] - last[0], cell[1] - last[1]];
    last = cell;
    return step;
  });
  return steps.filter(([x, y], index) => index === 0 || x !== 0 || y !== 0);
}
