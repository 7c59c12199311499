import { useQuery } from '@tanstack/react-query';
import { approvalNumberOf } from '../../api/approval-number.ts';
import { vocabularyQuery } from '../../api/queries.ts';

/** 审图号 of the boundary dataset; null where none was given, and until that is known. */
export function useApprovalNumber(): string | null {
  const { data } = useQuery(vocabularyQuery);
  return data ? approvalNumberOf(data) : null;
}
