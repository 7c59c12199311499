import type { TransferUnit } from '@icfm/api/transfers/schema';
import { otherSectorColour, palettes } from '../../map/palette.ts';
import type { Theme } from '../../state/url.ts';
import { flowClassColour } from '../transfers/flow-class.ts';

/** The colours of the style sheet that a picture needs written out. */
const inks = {
  light: { ground: '#FFFFFF', ink: '#14242D', muted: '#4A5D68', line: '#E0E6E9', strong: '#C3CED4', soft: '#F2F5F6' },
  dark: { ground: '#121C25', ink: '#E8EFF3', muted: '#ADBFCA', line: '#22323E', strong: '#3A4F5D', soft: '#0D161E' },
} as const;

type MacroRegion = TransferUnit['macroRegion'];

export type ChartColours = {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly strong: string;
  readonly soft: string;
  /** Hues of the two ends of a flow, as on the map. */
  readonly origin: string;
  readonly destination: string;
  readonly macroHue: (macroRegion: MacroRegion) => string;
};

export function chartColours(theme: Theme): ChartColours {
  const { flowOrigin, flowDestination } = palettes[theme];
  return {
    ...inks[theme],
    ...{ origin: flowOrigin, destination: flowDestination },
    macroHue: (macroRegion) => macroHue(macroRegion, theme),
  };
}

/** The same as arcs have by origin; its name always stands beside it. */
function macroHue(macroRegion: MacroRegion, theme: Theme): string {
  return flowClassColour(macroRegion, { by: 'region', theme, sectorGroups: {} }) ?? otherSectorColour;
}
