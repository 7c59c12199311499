import type { Verdict } from '@icfm/api/coverage/schema';

export type Theme = 'light' | 'dark';

/** Six classes from least to most; in the dark the order of luminance turns round, so that more is further from the ground. */
const ramps = {
  light: ['#F3F1EA', '#DDE8E1', '#B9D8D2', '#86BFC3', '#4F9DB0', '#2A7393'],
  dark: ['#17222D', '#1B313C', '#1F434C', '#245A61', '#2F7779', '#4A9A93'],
} as const;

/** The same for what is lacking: in the warm hue of the verdict "none known", so that a gap never looks like service. */
const gapRamps = {
  light: ['#F7F3EC', '#F5E3D2', '#F0CBAE', '#E7AC86', '#D98A60', '#C0653D'],
  dark: ['#1D1F26', '#33272A', '#4C302B', '#6B3D2F', '#8F5038', '#B96B4A'],
} as const;

const light = {
  water: '#E9F0F4',
  land: '#F6F6F3',
  landLine: '#E2E5E4',
  shadow: '#7B97A6',
  outline: '#8FA3AD',
  /** Provinces without a choropleth. */
  ground: '#FCFCFA',
  unmeasured: '#EFEFEB',
  hatch: '#D5D8D6',
  /** Lines on filled provinces, and on plain ground. */
  provinceLine: '#FFFFFF',
  provinceLinePlain: '#A3B4BD',
  prefectureLine: '#B4C3CB',
  countyLine: '#9DB0BA',
  dashLine: '#8A6F7A',
  label: '#3E5260',
  halo: 'rgba(255,255,255,0.92)',
  highlight: '#14242D',
  casing: '#FFFFFF',
  branch: '#3C4C6E',
  flowOrigin: '#73808F',
  flowDestination: '#C4410F',
} as const;

export type Palette = { readonly [key in keyof typeof light]: string };

const dark: Palette = {
  water: '#0B1219',
  land: '#101A23',
  landLine: '#1A2732',
  shadow: '#000000',
  outline: '#47606F',
  ground: '#15202A',
  unmeasured: '#151F28',
  hatch: '#24323D',
  provinceLine: '#0E1720',
  provinceLinePlain: '#4A606E',
  prefectureLine: '#3D515E',
  countyLine: '#41535F',
  dashLine: '#8F7480',
  label: '#B8C9D4',
  halo: 'rgba(9,15,21,0.88)',
  highlight: '#FFFFFF',
  casing: '#0B1219',
  branch: '#B9C6E8',
  flowOrigin: '#6B8CB2',
  flowDestination: '#FFB840',
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };

type VerdictColour = { readonly stroke: string; readonly fill: string };

/** Never a red and green pair: deep teal against orange-red, told apart by shape as well. */
export const verdictColours: Readonly<Record<Theme, Readonly<Record<Verdict, VerdictColour>>>> = {
  light: {
    certain: { stroke: '#0E6873', fill: '#0E6873' },
    possible: { stroke: '#13808A', fill: '#D7ECEC' },
    'none-known': { stroke: '#D2491A', fill: '#FFFFFF' },
    'not-measured': { stroke: '#7B8A93', fill: '#F4F6F7' },
  },
  dark: {
    certain: { stroke: '#4FB9B4', fill: '#4FB9B4' },
    possible: { stroke: '#4FB9B4', fill: '#17383E' },
    'none-known': { stroke: '#FF8A5C', fill: '#15202A' },
    'not-measured': { stroke: '#8496A1', fill: '#18242E' },
  },
};

/** Okabe–Ito without black and yellow. */
export const sectorColours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'] as const;
export const otherSectorColour = '#8B949B';

export type RampName = 'service' | 'gap';

export function rampOf(theme: Theme, name: RampName): readonly string[] {
  return name === 'gap' ? gapRamps[theme] : ramps[theme];
}
