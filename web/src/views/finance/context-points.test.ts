import type { ContextStatement } from '@icfm/api/transfer-context/schema';
import { expect, test } from 'vitest';
import { sampleUnit } from '../flow-charts/sample-answer.ts';
import { contextPlaces, shownKinds } from './context-points.ts';

function statement(id: string, kind: ContextStatement['kind'], codes: readonly ('34' | '51')[]): ContextStatement {
  return {
    ...{ id, kind, originName: null, destinationName: null, destinationDetail: null, direction: null },
    ...{ yearFrom: 2023, yearTo: 2023, period: null, timeBasis: 'event', basis: 'agreed', amount100mCny: 1 },
    ...{ amountQualifier: 'exact', projectCount: null, sector: null, sectorZh: null, model: null, modelZh: null },
    ...{ firm: null, project: null, originBasis: null, isMapReady: false, overlaps: [], sources: [], note: null },
    places: codes.map((code) => sampleUnit(code)),
    origins: [],
  };
}

test('statements of one kind about one place are one point; totals and groups are none', () => {
  const statements = [
    statement('EV1', 'event', ['34']),
    statement('EV2', 'event', ['34']),
    statement('ZN1', 'zone', ['34', '51']),
    statement('DT1', 'destination-total', ['34']),
    statement('GR1', 'group', ['51']),
  ];
  const found = contextPlaces(statements, ['zone', 'event']).map((place) => [place.id, place.statements.length]);
  expect(found).toEqual([
    ['event-340000', 2],
    ['zone-340000', 1],
    ['zone-510000', 1],
  ]);
  expect(contextPlaces(statements, shownKinds(['zones'])).map(({ id }) => id)).toEqual(['zone-340000', 'zone-510000']);
});
