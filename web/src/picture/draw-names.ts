import { palettes } from '../map/palette.ts';
import { provinceLabels } from '../map/province-labels.ts';
import { type Drawing, prefectureNameZoom } from './map-content.ts';
import { type Name, placesBeyond, placesNear } from './place-names.ts';
import { byZoom } from './projection.ts';

/** From this zoom on a province fills the picture, and its name says nothing more. */
const provinceNameEnd = 7.2;

/** Names of provinces in the open of each, clear of the seats. */
export function provinceNames({ content, projection }: Drawing): Name[] {
  const { zoom, project } = projection;
  if (zoom > provinceNameEnd) return [];
  const { label, casing } = palettes[content.theme];
  const size = byZoom(zoom, [2, 10.5], [7, 16]);
  return provinceLabels.map(([, nameZh, nameEn, place]) => ({
    text: content.language === 'zh' ? nameZh : nameEn,
    at: project(place),
    ...{ size, colour: label, halo: casing, isBold: false, places: placesNear(size) },
  }));
}

/** Names of prefectures by their seats, on it or past the marks about it. */
export function prefectureNames({ content, ground, projection }: Drawing): Name[] {
  const { zoom, project } = projection;
  if (zoom < prefectureNameZoom) return [];
  const { label, casing } = palettes[content.theme];
  const size = byZoom(zoom, [prefectureNameZoom, 11], [prefectureNameZoom + 5, 14.5]);
  const places = [...placesNear(size), ...placesBeyond(size)];
  return ground.prefectures.flatMap(({ nameZh, nameEn, seat }) => {
    if (seat === null) return [];
    const words = content.language === 'zh' ? nameZh : nameEn;
    return [{ text: words, at: project(seat), size, colour: label, halo: casing, isBold: false, places }];
  });
}
