import { assignByEdge } from './assign-by-edge.mjs';
import { boundsOf } from './geometry.mjs';
import { byCode, shape, withCodeOnly } from './shape.mjs';

const GAP = 'gap-fill-area=2km2';
const OUTPUT = 'precision=0.000001';

// Where the coarse units stand: around Cangzhou, Chongming and Jizhou.
const coarsePlaces = [
  { frame: [115.4, 37.3, 118.2, 39.1], isOf: (adcode) => adcode.startsWith('1309') },
  { frame: [121, 31.1, 122.4, 32], isOf: (adcode) => adcode === '310151' },
  { frame: [117, 39.7, 117.95, 40.35], isOf: (adcode) => adcode === '120119' },
];

/** One planar partition of all counties under their present codes. */
export async function partitionCounties({ fine, coarse, taiwan }) {
  const clean = (await shape(`-i a.json -clean ${GAP} -o out.json ${OUTPUT}`, { a: withCodeOnly(fine) })).out;
  const fitted = [];
  for (const place of coarsePlaces) fitted.push(...(await fitCoarse(clean, coarse, place)));
  const island = (
    await shape(`-i a.json -clean gap-fill-area=0.5km2 -dissolve2 adcode -o out.json ${OUTPUT}`, {
      a: withCodeOnly(taiwan),
    })
  ).out;
  const commands = `-i a.json -clean ${GAP} -dissolve2 adcode ${GAP} -clean ${GAP} -o out.json ${OUTPUT}`;
  return byCode((await shape(commands, { a: [...withCodeOnly(clean), ...fitted, ...island] })).out);
}

/**
 * Coarse units fitted among their neighbours, who win where both overlap; an enclosed gap goes to the coarse unit with
 * the longest common edge.
 */
async function fitCoarse(clean, coarse, { frame, isOf }) {
  const commands = [
    '-i hi.json lo.json combine-files -rename-layers hi,lo -target lo -clean -erase hi -filter-slivers min-area=0.01km2',
    `-rectangle bbox=${frame} name=frame -erase hi target=frame -erase lo target=frame -explode target=frame`,
    `-o target=lo,frame ${OUTPUT}`,
  ];
  const result = await shape(commands.join(' '), {
    hi: clean.filter((feature) => overlaps(boundsOf(feature.geometry), frame)),
    lo: withCodeOnly(coarse.filter(({ properties }) => isOf(properties.adcode))),
  });
  const gaps = result.frame.filter((feature) => isEnclosed(boundsOf(feature.geometry), frame));
  const owners = assignByEdge(gaps, result.lo, ({ properties }) => properties.adcode);
  const filled = gaps.flatMap(({ geometry }, index) =>
    owners[index] ? [{ type: 'Feature', properties: { adcode: owners[index] }, geometry }] : [],
  );
  return [...result.lo, ...filled];
}

function overlaps(bounds, frame) {
  return bounds[0] < frame[2] && bounds[2] > frame[0] && bounds[1] < frame[3] && bounds[3] > frame[1];
}

function isEnclosed(bounds, frame) {
  const margin = 1e-5;
  if (bounds[0] <= frame[0] + margin || bounds[1] <= frame[1] + margin) return false;
  return bounds[2] < frame[2] - margin && bounds[3] < frame[3] - margin;
}
