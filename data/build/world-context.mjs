import { assignByEdge } from './assign-by-edge.mjs';
import { polygonsOf, toGeometry } from './geometry.mjs';
import { shape } from './shape.mjs';

const NEIGHBOURS = new Set(
  'RU KZ KG TJ UZ TM AF PK IN NP BT BD MM LA TH VN KH MY PH BN ID SG KR KP JP MN LK IR TL'.split(' '),
);
const SIACHEN = '锡亚琴冰川';
const FRAME = [60, -11, 150, 58];

/**
 * The land around China, fitted to our own provinces: whatever the package draws as China beyond them goes to the
 * neighbour with the longest common edge.
 */
export async function worldContext(world, china, provinces) {
  const isNeighbour = ({ properties }) => NEIGHBOURS.has(properties.iso_a2) || properties.name === SIACHEN;
  const mainland = toGeometry(polygonsOf(china.geometry).slice(0, 1));
  const commands = [
    `-i nb.json cn.json own.json combine-files -rename-layers nb,cn,own -clip bbox=${FRAME} target=nb -clean target=nb`,
    '-erase own target=nb -erase own target=cn -erase nb target=cn -explode target=cn',
    '-filter-islands min-area=1500km2 target=nb -o target=nb,cn precision=0.001',
  ];
  const parts = await shape(commands.join(' '), {
    nb: world.filter(isNeighbour).map(toNeighbour),
    cn: [{ type: 'Feature', properties: {}, geometry: mainland }],
    own: provinces,
  });
  const owners = assignByEdge(parts.cn, parts.nb, ({ properties }) => properties.iso);
  const strips = parts.cn.flatMap(({ geometry }, index) =>
    owners[index] ? [{ type: 'Feature', properties: { iso: owners[index] }, geometry }] : [],
  );
  return simplifyLand([...parts.nb, ...strips]);
}

function toNeighbour(feature) {
  const { iso_a2: iso, name } = feature.properties;
  return { ...feature, properties: iso === '-99' ? { iso: '', name_zh: '' } : { iso, name_zh: name } };
}

async function simplifyLand(features) {
  const output = '-o out.json precision=0.001 fix-geometry';
  const dissolve = '-dissolve2 iso copy-fields=name_zh gap-fill-area=2000km2';
  const simplify = '-simplify interval=1500 keep-shapes -clean gap-fill-area=500km2';
  let land = (await shape(`-i a.json ${dissolve} ${simplify} ${output}`, { a: features })).out;
  for (let pass = 0; pass < 2; pass++) {
    land = (await shape(`-i a.json -clean gap-fill-area=50km2 ${output}`, { a: land })).out;
  }
  return land;
}
