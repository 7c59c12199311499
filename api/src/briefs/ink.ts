/** Colours of the printed brief: those of the map in light, and the teal of the interface. */
export const ink = {
  text: '#14242D',
  muted: '#51636E',
  faint: '#8A99A2',
  line: '#D3DBDF',
  accent: '#0F6B6B',
  accentSoft: '#EAF3F3',
  paper: '#FFFFFF',
  water: '#EDF3F6',
  abroad: '#F6F6F3',
  abroadLine: '#E2E5E4',
  ground: '#FCFCFA',
  unmeasured: '#EFEFEB',
  hatch: '#C9CDCB',
  unitLine: '#FFFFFF',
  /** Borders of units that no outline surrounds. */
  unitLineAlone: '#8FA3AD',
  neighbourLine: '#C6D0D5',
  innerLine: '#9DB0BA',
  outline: '#5D7480',
  dashLine: '#8A6F7A',
} as const;

/** Shares from least to most, as the map shows them on its ground. */
export const shareInk = ['#F6F5EF', '#E8EFEA', '#D0E4E0', '#AED4D6', '#8ABDC9', '#71A2B6'] as const;

/** Never a red and green pair: deep teal against orange-red, told apart by filling as well. */
export const verdictInk = {
  certain: { stroke: '#0E6873', fill: '#0E6873' },
  possible: { stroke: '#13808A', fill: '#D7ECEC' },
  'none-known': { stroke: '#D2491A', fill: '#FFFFFF' },
} as const;
