import { useQuery } from '@tanstack/react-query';
import { vocabularyQuery } from '../../api/queries.ts';

/** 审图号 of the boundary dataset; null where none was given. */
export function useApprovalNumber(): string | null {
  const { data } = useQuery(vocabularyQuery);
  const numbers = (data?.datasets ?? []).map(({ mapApprovalNumber }) => mapApprovalNumber);
  return numbers.find((number) => typeof number === 'string') ?? null;
}
