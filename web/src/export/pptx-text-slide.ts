import { qrShapes } from '../picture/qr.ts';
import { slideSize, type TextSlide } from '../slides/slide.ts';
import { inches, margin, placeText } from './pptx-box.ts';
import { hex, putText, type Sheet } from './pptx-put.ts';

const left = 3 * margin;
const qrSize = 264;

async function putLink(sheet: Sheet, link: string): Promise<void> {
  const x = slideSize.width - left - qrSize;
  const y = 200;
  // A code is read off white paper, whatever the theme.
  const picture = { width: qrSize, height: qrSize, background: '#FFFFFF', shapes: qrShapes(link, qrSize) };
  const data = await sheet.paint(picture, 3);
  sheet.slide.addImage({ ...inches({ x, y, width: qrSize, height: qrSize }), data, altText: link, objectName: 'QR' });
  const room = { x: x - 48, y: y + qrSize + 12, width: qrSize + 96 };
  const line = placeText(link, { ...room, height: 24, sizes: [16, 15, 14, 13, 12] });
  // A short link stays in one line; of a long one all is shown.
  const placed = line.isCut ? placeText(link, { ...room, height: 120, sizes: [12] }) : line;
  putText(sheet, placed, { name: 'Link', colour: sheet.colours.accent, align: 'center', link });
}

/** The slide before or after the chapters. Returns what the notes shall say. */
export async function putTextSlide(sheet: Sheet, { title, text, notes, link }: TextSlide): Promise<string> {
  const { text: ink, muted, accent } = sheet.colours;
  const width = slideSize.width - 2 * left - (link === null ? 0 : qrSize + 2 * margin);
  sheet.slide.addShape('rect', {
    ...inches({ x: left, y: 184, width: 96, height: 6 }),
    fill: { color: hex(accent) },
    objectName: 'Mark',
  });
  const placed = placeText(title, { x: left, y: 212, width, height: 180, sizes: [52, 44, 36, 30] });
  putText(sheet, placed, { name: 'Title', colour: ink, isBold: true });
  const y = placed.y + placed.height + 20;
  const body = placeText(text, { x: left, y, width, height: 640 - y, sizes: [24, 20, 18, 16, 14] });
  if (text.trim() !== '') putText(sheet, body, { name: 'Text', colour: muted });
  if (link !== null) await putLink(sheet, link);
  const cut = [placed.isCut ? title : '', body.isCut ? text : ''];
  return [notes, ...cut].filter((each) => each !== '').join('\n\n');
}
