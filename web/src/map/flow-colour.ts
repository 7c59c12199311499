import { blend } from './colour.ts';
import type { MapFlow, MapFlowNode } from './map-props.ts';
import { palettes, type Theme } from './palette.ts';
import { smoothstep } from './smoothstep.ts';

/** `#rrggbb` where an arc starts, and where it arrives. */
export type FlowHues = { readonly origin: string; readonly destination: string };

/** What an arc of one colour keeps of it at its origin; the rest is the casing: pale to full is the way it runs. */
const paleShare = 0.6;

/** The hues an arc runs between: its own colour from pale to full, else those of origins and destinations. */
export function flowHues({ colour }: Pick<MapFlow, 'colour'>, theme: Theme): FlowHues {
  const { flowOrigin, flowDestination, casing } = palettes[theme];
  if (colour === null) return { origin: flowOrigin, destination: flowDestination };
  return { origin: blend(colour, casing, paleShare), destination: colour };
}

/** Where along an arc its hue begins and ends to turn, and how opaque it is at both ends; the shader has the same. */
export const flowRun = { turnFrom: 0.05, turnTo: 0.9, opacityFrom: 0.42, opacityTo: 0.95 } as const;

/** Colour and opacity of an arc at a share of its way, for pictures drawn without the shader. */
export function flowTone({ origin, destination }: FlowHues, share: number): { colour: string; opacity: number } {
  const { turnFrom, turnTo, opacityFrom, opacityTo } = flowRun;
  return {
    colour: blend(destination, origin, smoothstep(turnFrom, turnTo, share)),
    opacity: opacityFrom + (opacityTo - opacityFrom) * share,
  };
}

/** The seam in the colour of the ground that parts an arc from what lies below; as opaque as it says, times the arc. */
export function flowCasing(theme: Theme): { colour: string; opacity: number } {
  return { colour: palettes[theme].casing, opacity: theme === 'light' ? 0.85 : 0.7 };
}

export type NodeLook = {
  readonly fill: string;
  readonly stroke: string;
  /** Colour of a dot in the middle; null for none. */
  readonly core: string | null;
};

/** How a node tells its lean by more than hue: full where more comes in, a ring where more goes out, a ring with a dot where as much. */
export function nodeLook(lean: MapFlowNode['lean'], theme: Theme): NodeLook {
  const { flowOrigin, flowDestination, casing, label, hatch } = palettes[theme];
  if (lean === 'in') return { fill: flowDestination, stroke: flowDestination, core: null };
  if (lean === 'out') return { fill: casing, stroke: flowOrigin, core: null };
  if (lean === 'even') return { fill: casing, stroke: label, core: label };
  return { fill: hatch, stroke: hatch, core: null };
}
