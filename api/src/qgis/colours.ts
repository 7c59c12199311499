/** The colours of the web's map in the light, so that a layer looks alike in both. */
export const colours = {
  water: '#E9F0F4',
  land: '#F6F6F3',
  landLine: '#E2E5E4',
  ground: '#FCFCFA',
  provinceLine: '#A3B4BD',
  prefectureLine: '#B4C3CB',
  countyLine: '#9DB0BA',
  dashLine: '#8A6F7A',
  label: '#3E5260',
  casing: '#FFFFFF',
  branch: '#3C4C6E',
  ordinaryBranch: '#8FA3AD',
  otherSector: '#8B949B',
} as const;

/** The map tells kinds of clusters by shape alone, for its colours tell coverage; a layer that knows no coverage has both. */
export const kindMarks = {
  'advanced-manufacturing': { shape: 'circle', colour: '#0E6873' },
  'sme-characteristic': { shape: 'square', colour: '#0072B2' },
  innovative: { shape: 'diamond', colour: '#CC79A7' },
} as const;

/** Hues of groups of sectors; all others share the grey. */
export const sectorHues: Readonly<Record<string, string>> = {
  digital: '#0072B2',
  equipment: '#D55E00',
  materials: '#009E73',
  health: '#CC79A7',
  energy: '#E69F00',
  consumer: '#56B4E9',
};

/** `#RRGGBB` as QGIS writes it, opaque unless said otherwise. */
export function qgisColour(hex: string, opacity = 1): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return [...parts, Math.round(opacity * 255)].join(',');
}
