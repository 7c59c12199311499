/** A number of degrees read from a cell, and whether it was written in another way than with a decimal point. */
export interface Angle {
  degrees: number;
  form: 'decimal' | 'comma' | 'sexagesimal';
  /** Which of the two it says it is, by N, S, E or W, 北 or 东. */
  axis: 'longitude' | 'latitude' | null;
}

const decimal = /^[-+]?\d+(\.\d+)?$/;
const commaDecimal = /^[-+]?\d{1,3},\d{3,}$/;
const sexagesimal = /^(\d{1,3})[°度\s:]+(\d{1,2}(?:\.\d+)?)(?:[′'分\s:]+(\d{1,2}(?:\.\d+)?))?[″"秒′'分\s]*$/;

/** No position is written longer; in a cell of spaces alone the expressions here would look at each of them from each. */
const longest = 100;

/** Reads degrees as decimals, with a decimal comma, or as degrees, minutes and seconds; null where it is none of these. */
export function readAngle(cell: string): Angle | null {
  if (cell.length > longest) return null;
  const { text, axis, sign } = withoutAxis(cell.normalize('NFKC').trim());
  if (decimal.test(text)) return { degrees: sign * Number(text), form: 'decimal', axis };
  if (commaDecimal.test(text)) return { degrees: sign * Number(text.replace(',', '.')), form: 'comma', axis };
  const found = sexagesimal.exec(text.replace(/[’‘]/g, "'").replace(/[”“]/g, '"'));
  if (!found) return withDegreeSign(text, sign, axis);
  const [, degrees = '0', minutes = '0', seconds = '0'] = found;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const sum = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return { degrees: sign * sum, form: 'sexagesimal', axis };
}

function withDegreeSign(text: string, sign: number, axis: Angle['axis']): Angle | null {
  const plain = text.replace(/[°度]$/, '');
  return decimal.test(plain) ? { degrees: sign * Number(plain), form: 'decimal', axis } : null;
}

function withoutAxis(text: string): { text: string; axis: Angle['axis']; sign: number } {
  const mark = /^(东经|西经|北纬|南纬|[NSEW])\s*|\s*([NSEW])$/i.exec(text);
  if (!mark) return { text, axis: null, sign: 1 };
  const word = (mark[1] ?? mark[2] ?? '').toUpperCase();
  const axis = /^(东经|西经|E|W)$/.test(word) ? 'longitude' : 'latitude';
  return { text: text.replace(mark[0], '').trim(), axis, sign: /^(西经|南纬|W|S)$/.test(word) ? -1 : 1 };
}

/** Two numbers in one cell: `116.397, 39.908`, `116.397 39.908`, `(116.397;39.908)`. */
export function splitPosition(cell: string): [first: string, second: string] | null {
  if (cell.length > 2 * longest) return null;
  const parts = cell
    .normalize('NFKC')
    .replace(/[()[\]]/g, '')
    .trim()
    .split(/\s*[,;、|]\s*|\s+/);
  const [first, second] = parts;
  return parts.length === 2 && first && second ? [first, second] : null;
}

/** China with its seas, with some room at the edge. Degrees. */
export const chinaBox = { west: 73, south: 3, east: 136, north: 54.5 } as const;

/** The same in words. */
export const chinaWords = {
  zh: `经度 ${chinaBox.west}–${chinaBox.east}、纬度 ${chinaBox.south}–${chinaBox.north}`,
  en: `longitude ${chinaBox.west}–${chinaBox.east}, latitude ${chinaBox.south}–${chinaBox.north}`,
};

export const isInChina = (longitude: number, latitude: number): boolean =>
  longitude >= chinaBox.west && longitude <= chinaBox.east && latitude >= chinaBox.south && latitude <= chinaBox.north;
