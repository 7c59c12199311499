export type Rgb = readonly [red: number, green: number, blue: number];

/** Channels in [0, 1] of `#rrggbb`. */
export function parseHex(colour: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!digits) throw new Error(`wanted a colour like #0e6873, got ${colour}`);
  const [, red = '', green = '', blue = ''] = digits;
  return [Number.parseInt(red, 16) / 255, Number.parseInt(green, 16) / 255, Number.parseInt(blue, 16) / 255];
}

function toHex(channel: number): string {
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
}

/** What the eye sees where `colour` lies over `ground` at the given opacity, as `#rrggbb`. */
export function blend(colour: string, ground: string, opacity: number): string {
  const over = parseHex(colour);
  const under = parseHex(ground);
  return `#${over.map((channel, index) => toHex(channel * opacity + (under[index] ?? 0) * (1 - opacity))).join('')}`;
}
