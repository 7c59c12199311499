import type { TransferContextAnswer } from '@icfm/api/transfer-context/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { untilDataChange } from './until-data-change.ts';

/** Every statement beside the records of transfer, wherever and whenever: a hundred or so, asked for once. */
export const contextQuery = queryOptions({
  queryKey: ['transfer-context'],
  queryFn: ({ signal }) => getJson<TransferContextAnswer>(apiUrl('transfers/context', {}), signal),
  ...untilDataChange,
});
