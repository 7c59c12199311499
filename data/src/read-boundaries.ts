import { join } from 'node:path';
import { type AreaTopology, DashLine } from './model/topology.ts';
import { readJson } from './read-json.ts';
import { readTopology } from './read-topology.ts';

/** The drawn boundaries: three levels of China, the land around it, and the dash line. */
export type Boundaries = {
  topologies: { provinces: AreaTopology; prefectures: AreaTopology; counties: AreaTopology; world: AreaTopology };
  dashLine: DashLine;
};

/** Reads the boundary files of the folder `regions`. */
export function readBoundaries(folder: string): Boundaries {
  return {
    topologies: {
      provinces: readTopology(join(folder, 'provinces.topo.json'), ['provinces']),
      prefectures: readTopology(join(folder, 'prefectures.topo.json'), ['prefectures', 'provinces']),
      counties: readTopology(join(folder, 'counties.topo.json'), ['counties', 'prefectures', 'provinces']),
      world: readTopology(join(folder, 'world-context.topo.json'), ['land']),
    },
    dashLine: readJson(join(folder, 'dash-line.geojson'), DashLine),
  };
}
