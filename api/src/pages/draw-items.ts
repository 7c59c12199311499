import type { Geometry, Position } from 'geojson';
import { landAbroad, provinceOutlines } from '../briefs/outlines.ts';
import { fitPicture, type Project } from '../briefs/picture.ts';
import { projectRings } from '../briefs/trace-rings.ts';
import { escapeHtml } from '../docs/escape-html.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

const frame = { x: 0, y: 0, width: 720, height: 600 } as const;

/** China whole, with all islands of the South China Sea and the dash line. */
const shown: Position[] = [
  [73.4, 39],
  [88, 53.7],
  [135.2, 48.4],
  [123.5, 53.7],
  [107.5, 3.3],
  [123.2, 3.3],
];

/** The picture is of the nation: it is projected once. */
const project: Project = fitPicture([shown], frame);

const pathOf = (lines: readonly Position[][], end: 'Z' | '') =>
  lines.map((line) => `M${line.map((point) => point.join(' ')).join('L')}${end}`).join('');

const grounds = new WeakMap<object, string>();

function drawGround(model: ReadModel): string {
  const { topologies, dashLine } = model.catalogue;
  const known = grounds.get(topologies);
  if (known !== undefined) return known;
  const abroad = projectRings(landAbroad(model).flat(), project, frame);
  const provinces = projectRings([...provinceOutlines(model).values()].flat(2), project, frame);
  const dashes = dashLine.features.map(({ geometry }) =>
    geometry.coordinates.map((position) => [...project(position)]),
  );
  const made = [
    `<path d="${pathOf(abroad, 'Z')}" fill="#F6F6F3" stroke="#E2E5E4" stroke-width="0.6"/>`,
    `<path d="${pathOf(provinces, 'Z')}" fill="#FCFCFA" stroke="#A3B4BD" stroke-width="0.7"/>`,
    `<path d="${pathOf(dashes, '')}" fill="none" stroke="#8A6F7A" stroke-width="1.6" stroke-linecap="round"/>`,
  ].join('');
  grounds.set(topologies, made);
  return made;
}

const dot = (position: Position) => {
  const [x, y] = project(position);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.2" fill="#0E6873" stroke="#FFFFFF" stroke-width="0.8"/>`;
};

const areaOf = (rings: Position[][]) =>
  `<path d="${pathOf(projectRings(rings, project, frame), 'Z')}" fill="#0E6873" fill-opacity="0.18" stroke="#0E6873" stroke-width="1"/>`;

function drawGeometry(geometry: Geometry | null): string {
  switch (geometry?.type) {
    case 'Point':
      return dot(geometry.coordinates);
    case 'LineString':
      return `<path d="${pathOf(projectRings([geometry.coordinates], project, frame), '')}" fill="none" stroke="#0E6873" stroke-width="1"/>`;
    case 'Polygon':
      return areaOf(geometry.coordinates);
    case 'MultiPolygon':
      return areaOf(geometry.coordinates.flat());
    default:
      return '';
  }
}

/** Whether the boundaries have been approved for publication, in both languages. */
function approvalOf({ catalogue }: ReadModel): string {
  const number = catalogue.datasets.map(({ mapApprovalNumber }) => mapApprovalNumber).find((each) => each !== null);
  if (number) return `审图号 · Map-approval number: ${number}`;
  return '边界数据未附审图号，公开使用前请替换并送审 · The boundaries carry no map-approval number';
}

/** Where items lie in China, as one drawing without a script. */
export function drawItems(model: ReadModel, geometries: readonly (Geometry | null)[]): string {
  const { width, height } = frame;
  const marks = geometries.map(drawGeometry).join('');
  return `<figure><svg role="img" aria-label="位置 · Where they are" viewBox="0 0 ${width} ${height}" class="map">
<rect width="${width}" height="${height}" fill="#E9F0F4"/>${drawGround(model)}${marks}</svg>
<figcaption class="note">${escapeHtml(approvalOf(model))}</figcaption></figure>`;
}
