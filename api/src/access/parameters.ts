import { CoverageQuery } from '../coverage/parameters.ts';
import { textParameter } from '../http/parameters.ts';

/** The parameters of `/api/access`: those of `/api/coverage`, and a bank for the what-if of concentration. */
export const AccessQuery = CoverageQuery.extend({
  addedBank: textParameter(
    100,
    'What if this bank, by its Chinese name, opened one more branch in reach of every cluster? A name not in the data is a new bank.',
  ).optional(),
});

/** The same without filters: one cluster stands among all, whatever is hidden. */
export const ClusterAccessQuery = AccessQuery.omit({ kinds: true, sectors: true, region: true });
