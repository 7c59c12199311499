import type { BankList } from '@icfm/api/banks/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { untilDataChange } from './until-data-change.ts';

/** The banks that a question may be asked of, the most branches first, and whether own branches are loaded. */
export const bankListQuery = queryOptions({
  queryKey: ['bank-list'],
  queryFn: ({ signal }) => getJson<BankList>(apiUrl('banks'), signal),
  ...untilDataChange,
});
