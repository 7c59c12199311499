import type { Position } from 'geojson';
import { liesIn } from '../coverage/region-scope.ts';
import type { RegionCoverage } from '../coverage/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill } from './brief-words.ts';
import { placeName } from './describe-place.ts';
import type { BriefMap, MapArea, MapMark } from './map-content.ts';
import { groundOf, type MapGround } from './map-ground.ts';
import { landAbroad, provinceOutlines } from './outlines.ts';
import { boundsOf } from './picture.ts';
import { shareClasses, shareClassOf } from './share-classes.ts';
import { southChinaSea } from './south-china-sea.ts';

/** The South China Sea and its islands stand in the inset: the main picture ends north of them. */
const southernEndOfPicture = 17.6;

/** The map of the place: units filled by the share certainly covered, its clusters as marks, the land about it. */
export function describeMap(question: BriefQuestion): BriefMap {
  const { words, model, coverage } = question;
  const ground = groundOf(question);
  const place = placeName(coverage.scope, question);
  const fitted = fittedRings(ground, coverage.scope.level);
  const near = (polygons: Position[][][]) => landNear(polygons, fitted);
  return {
    alt: fill(words.map.alt, { place }),
    ...ground,
    neighbours: near(ground.neighbours),
    abroad: near(landAbroad(model)),
    dashes: model.catalogue.dashLine.features.map(({ geometry }) => geometry.coordinates),
    fitted,
    marks: marksOf(question),
    inset: {
      words: words.map.southChinaSea,
      land: landNear([...provinceOutlines(model).values()].flat(), [southChinaSea]),
      abroad: landNear(landAbroad(model), [southChinaSea]),
    },
    legend: describeLegend(question, ground.areas),
  };
}

/** Polygons that may be seen about these rings: no farther than the rings are long or high. */
function landNear(polygons: Position[][][], rings: readonly Position[][]): Position[][][] {
  const [west, south, east, north] = boundsOf(rings.flat());
  const margin = Math.max(east - west, north - south);
  return polygons.filter(([outer = []]) => {
    const [left, bottom, right, top] = boundsOf(outer);
    return left <= east + margin && right >= west - margin && bottom <= north + margin && top >= south - margin;
  });
}

function fittedRings({ areas, outline }: MapGround, level: RegionCoverage['level']): Position[][] {
  const polygons = outline.length > 0 ? outline : areas.flatMap((area) => area.polygons);
  const rings = polygons.flatMap(([outer]) => (outer ? [outer] : []));
  // A city of these islands is shown whole.
  if (level === 'prefecture' || level === 'county') return rings;
  const northern = rings.filter((ring) => ring.some(([, latitude = 0]) => latitude > southernEndOfPicture));
  return northern.length > 0 ? northern : rings;
}

/** Each cluster once, at its first member place inside the place asked for. */
function marksOf({ model, coverage }: BriefQuestion): MapMark[] {
  const located = new Map(model.clusters.map(({ cluster, places }) => [cluster.id, places]));
  return coverage.clusters.flatMap(({ id, kind, verdicts }) => {
    const places = located.get(id) ?? [];
    const shown = places.find(({ region }) => liesIn(coverage.scope.id, region)) ?? places[0];
    const verdict = verdicts.specialised;
    if (!shown || verdict === 'not-measured') return [];
    return [{ longitude: shown.longitude, latitude: shown.latitude, kind, verdict }];
  });
}

function describeLegend(
  { words, language, format, coverage, model }: BriefQuestion,
  areas: readonly MapArea[],
): BriefMap['legend'] {
  const { certain, possible, noneKnown } = coverage.scope.summary.specialised;
  const counts = { certain, possible, 'none-known': noneKnown };
  const numbers = model.catalogue.datasets.flatMap(({ mapApprovalNumber }) => mapApprovalNumber ?? []);
  const [number] = numbers;
  const approval = number === undefined ? words.map.noApproval : fill(words.map.approval, { number });
  // Chinese sentences stand one after another without a space.
  const gap = language === 'en' ? ' ' : '';
  const classes = shareClasses.map(({ fromPercent, toPercent }, step) => {
    const count = areas.filter(({ share }) => share !== null && shareClassOf(share) === step).length;
    return { step, words: fill(words.map.classRange, { from: fromPercent, to: toPercent, count }) };
  });
  const unmeasured = areas.filter(({ share }) => share === null).length;
  return {
    shares: words.map.shares,
    classes: [...classes, { step: null, words: fill(words.map.unmeasured, { count: unmeasured }) }],
    verdicts: (['certain', 'possible', 'none-known'] as const).map((verdict) => ({
      verdict,
      words: fill(words.map.verdicts[verdict], { count: format.count(counts[verdict]) }),
    })),
    shapes: (['advanced-manufacturing', 'sme-characteristic', 'innovative'] as const).map((kind) => ({
      kind,
      words: words.kindsShort[kind],
    })),
    notes: approval + gap + words.map.projection,
  };
}
