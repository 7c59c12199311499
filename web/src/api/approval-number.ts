import type { Vocabulary } from '@icfm/api/vocabulary/schema';

/** 审图号 of the boundary dataset; null where none was given. */
export function approvalNumberOf({ datasets }: Pick<Vocabulary, 'datasets'>): string | null {
  return datasets.map(({ mapApprovalNumber }) => mapApprovalNumber).find((number) => number !== null) ?? null;
}
