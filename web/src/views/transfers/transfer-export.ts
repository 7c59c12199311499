import { flowsQuery, vocabularyQuery } from '../../api/queries.ts';
import { exportWords } from '../../i18n/export-words.ts';
import type { Export, Place } from '../export/use-export.ts';
import { recordsOf } from '../table/records.ts';
import { transferSheets } from './transfer-sheets.ts';
import { type TransferInput, transferTable } from './transfer-table.ts';

/** The table of flows as it would leave the page. No bank is asked about. */
export function transferExport(input: TransferInput, at: Place): Export {
  const { answer, context } = input;
  const words = exportWords[at.language];
  const table = transferTable(input);
  return {
    ...{ ...at, records: recordsOf(table, context), what: context.transfer.what },
    ...{ bank: null, dataAsOf: answer.dataAsOf },
    readSheets: async (queries) => {
      const [flows, vocabulary] = await Promise.all([
        queries.ensureQueryData(flowsQuery),
        queries.ensureQueryData(vocabularyQuery),
      ]);
      const { place, permalink } = at;
      return transferSheets({ input, table, words, place, permalink }, { vocabulary, flows: flows.features });
    },
  };
}
