import type { Geometry } from 'geojson';

export type SourceRecord = {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly grade: 'A' | 'B' | 'C';
};

/** One item of a collection: a GeoJSON feature whose properties are the record. */
export type Item<T> = { readonly id: string | number; readonly properties: T; readonly geometry: Geometry | null };

export type Items<T> = {
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly features: readonly Item<T>[];
};

export type ClusterRecord = {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly batch: string | null;
  readonly nameBasis: 'as-printed' | 'assembled';
  readonly sources: readonly SourceRecord[];
  readonly note: string | null;
};

export type BranchRecord = {
  readonly id: string;
  readonly nameZh: string;
  readonly bankName: string;
  readonly specialities: readonly string[];
  readonly serves: string | null;
  readonly authority: 'yes' | 'no' | 'unknown';
  readonly authorityNote: string | null;
  readonly adcode: string | null;
  readonly positionPrecision: 'street' | 'county' | 'prefecture' | 'province' | 'none';
  readonly openedYear: number | null;
  readonly dateNote: string | null;
  readonly designatedBy: string | null;
  readonly status: string;
  readonly evidenceTier: 'A' | 'B' | 'C';
  readonly sourceKind: string | null;
  readonly sources: readonly SourceRecord[];
  readonly note: string | null;
};

export type FlowRecord = {
  readonly id: string;
  readonly kind: string;
  readonly originAdcode: string;
  readonly destinationAdcode: string;
  readonly originName: string | null;
  readonly destinationName: string | null;
  readonly destinationDetail: string | null;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly period: string | null;
  readonly timeBasis: string;
  readonly basis: string;
  readonly amount100mCny: number | null;
  readonly amountQualifier: 'exact' | 'approximate' | null;
  readonly projectCount: number | null;
  readonly sector: string | null;
  readonly sectorZh: string | null;
  readonly model: string | null;
  readonly modelZh: string | null;
  readonly firm: string | null;
  readonly project: string | null;
  readonly originBasis: string | null;
  readonly isMapReady: boolean;
  readonly overlaps: readonly string[];
  readonly sources: readonly SourceRecord[];
  readonly note: string | null;
};

export type PlaceRecord = {
  readonly adcode: string;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly nameZh: string;
  readonly shortZh: string;
  readonly nameEn: string;
  readonly provinceAdcode: string;
  readonly prefectureAdcode: string | null;
  readonly macroRegion: string;
};
