import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askFastCgi } from './fast-cgi.ts';
import type { Peer } from './peer-postgis.ts';
import { cpuMilliseconds } from './process-usage.ts';
import type { Box, Tile } from './random-questions.ts';

const mapOf = (file: string) => `MAP
  NAME branches
  STATUS ON
  EXTENT 73 18 135 54
  SIZE 256 256
  PROJECTION "init=epsg:4326" END
  WEB METADATA
    "wfs_enable_request" "*"
    "wfs_title" "branches"
    "wfs_onlineresource" "http://127.0.0.1/"
    "wfs_srs" "EPSG:4326"
    "wfs_getfeature_formatlist" "geojson"
  END END
  OUTPUTFORMAT NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json" FORMATOPTION "STORAGE=stream" FORMATOPTION "FORM=SIMPLE" END
  OUTPUTFORMAT NAME "mvt" DRIVER "MVT" FORMATOPTION "EXTENT=4096" FORMATOPTION "EDGE_BUFFER=20" END
  LAYER
    NAME branches
    TYPE POINT
    STATUS ON
    CONNECTIONTYPE FLATGEOBUF
    DATA "${file}"
    TEMPLATE "none"
    PROJECTION "init=epsg:4326" END
    METADATA "wfs_title" "branches" "gml_include_items" "all" "gml_featureid" "code" END
  END
END
`;

/** The list as FlatGeobuf with its index, by GDAL; null where that is not installed. */
function packedList(csv: string, folder: string): string | null {
  const [given, file] = [join(folder, 'branches.csv'), join(folder, 'branches.fgb')];
  writeFileSync(given, csv);
  const places = ['-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude', '-a_srs', 'EPSG:4326'];
  const { status } = spawnSync('ogr2ogr', ['-f', 'FlatGeobuf', file, given, ...places]);
  return status === 0 ? file : null;
}

const questionOf = (parameters: Readonly<Record<string, string>>) => new URLSearchParams(parameters).toString();

const itemsOf = (box: Box) =>
  questionOf({
    ...{ service: 'WFS', version: '2.0.0', request: 'GetFeature', typenames: 'branches', count: '100' },
    ...{ outputformat: 'geojson', bbox: `${box.join(',')},urn:ogc:def:crs:OGC:1.3:CRS84` },
  });

const tileOf = ({ z, x, y }: Tile) =>
  questionOf({
    ...{ mode: 'tile', tilemode: 'gmap', tile: `${x} ${y} ${z}` },
    layers: 'branches',
    'map.imagetype': 'mvt',
  });

/** MapServer behind FastCGI, over the same list as FlatGeobuf; null where it, spawn-fcgi or GDAL is not installed. */
export async function startMapserver(csv: string): Promise<Peer | null> {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-mapserver-'));
  const program = ['/usr/bin/mapserv', '/usr/lib/cgi-bin/mapserv'].find(existsSync);
  const file = program ? packedList(csv, folder) : null;
  const hasSpawner = spawnSync('spawn-fcgi', ['-v']).status === 0;
  if (!program || file === null || !hasSpawner) {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  writeFileSync(join(folder, 'branches.map'), mapOf(file));
  writeFileSync(join(folder, 'mapserver.conf'), 'CONFIG ENV MS_MAP_PATTERN ".*" END END');
  const socket = join(folder, 'socket');
  const child = spawn('spawn-fcgi', ['-n', '-s', socket, '--', program], {
    env: {
      ...process.env,
      ...{ MAPSERVER_CONFIG_FILE: join(folder, 'mapserver.conf'), MS_MAPFILE: join(folder, 'branches.map') },
    },
    stdio: 'ignore',
  });
  while (!existsSync(socket)) await pause(50);
  const stop = async () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return { name: 'MapServer', ...askAt(child, socket, join(folder, 'branches.map')), stop };
}

function askAt(child: ChildProcess, socket: string, mapFile: string): Pick<Peer, 'itemsCpu' | 'tileCpu'> {
  const costOf = async (questions: readonly string[], isGood: (answer: string) => boolean) => {
    const before = cpuMilliseconds(child.pid ?? 0);
    for (const question of questions) {
      const answer = await askFastCgi(socket, {
        ...{ REQUEST_METHOD: 'GET', QUERY_STRING: question, SCRIPT_NAME: '/', SERVER_NAME: '127.0.0.1' },
        MS_MAPFILE: mapFile,
      });
      if (!isGood(answer.toString('latin1')))
        throw new Error(
          `MapServer answered ${answer
            .toString()
            .replace(/<[^>]*>/g, '')
            .slice(0, 600)}`,
        );
    }
    return (cpuMilliseconds(child.pid ?? 0) - before) / questions.length;
  };
  return {
    itemsCpu: (boxes) => costOf(boxes.map(itemsOf), (answer) => answer.includes('FeatureCollection')),
    tileCpu: (tiles) => costOf(tiles.map(tileOf), (answer) => answer.includes('mapbox-vector-tile')),
  };
}
