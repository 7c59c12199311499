import gcoord from 'gcoord';

/** WGS 84 as GPS gives it; GCJ-02 of Amap and Tencent, offset by up to 700 m; BD-09 of Baidu, offset further. */
export type MapSystem = 'wgs84' | 'gcj02' | 'bd09';

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A position of another system in WGS 84, degrees. Outside China GCJ-02 and WGS 84 are the same. Good to about a metre. */
export function toWgs84(longitude: number, latitude: number, system: MapSystem): [longitude: number, latitude: number] {
  if (system === 'wgs84') return [longitude, latitude];
  const [east = longitude, north = latitude] = gcoord.transform([longitude, latitude], systems[system], systems.wgs84);
  return [round(east), round(north)];
}

/** Six decimals are a tenth of a metre: more would only look exact. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
