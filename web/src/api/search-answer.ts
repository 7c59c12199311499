export type SearchHit = {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly [further: string]: unknown;
};

export type SearchAnswer = {
  readonly places: readonly SearchHit[];
  readonly clusters: readonly SearchHit[];
  readonly branches: readonly SearchHit[];
  readonly banks: readonly SearchHit[];
};
