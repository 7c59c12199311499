/** Advance widths of Noto Sans SC from U+0020 to U+007E, in thousandths of the size. */
const regular = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
  555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
  723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
  270, 338, 555,
];
const bold = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590,
  590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853,
  749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644,
  581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378,
  296, 378, 590,
];
const first = 0x20;

/** Signs beyond ASCII that are narrower than a Chinese character. */
const narrow: Readonly<Record<string, number>> = { '\u00a0': 227, '\u2013': 544, '\u203a': 324, '\u2039': 324 };
const accented = 590;
const square = 1000;

function widthOf(sign: string, isBold: boolean): number {
  const code = sign.codePointAt(0) ?? 0;
  const known = (isBold ? bold : regular)[code - first] ?? narrow[sign];
  if (known !== undefined) return known;
  return code > 0xbf && code < 0x250 ? accented : square;
}

export type TextStyle = { readonly size: number; readonly isBold: boolean };

/**
 * Width of a line of text in the units of the picture, by the font's own widths without kerning: a line is never wider
 * than said. A table and not a canvas, so that slides are broken alike in every browser, in a worker and in a test.
 */
export function measureText(text: string, { size, isBold }: TextStyle): number {
  let thousandths = 0;
  for (const sign of text) thousandths += widthOf(sign, isBold);
  return (thousandths * size) / 1000;
}
