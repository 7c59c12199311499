import { useCallback, useEffect, useState } from 'react';
import { copyText } from '../../export/copy-text.ts';
import { writeTsv } from '../../export/tsv.ts';
import { fill } from '../../i18n/fill.ts';
import type { FieldContext } from './field.ts';
import type { TableRecords } from './records.ts';

const shownForMilliseconds = 6000;

/** Copies the table as tab-separated text, and what to say of it for a while after. */
export function useCopyTable(records: () => TableRecords, { table: words, format }: FieldContext) {
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => setMessage(''), shownForMilliseconds);
    return () => clearTimeout(timer);
  }, [message]);
  const copy = useCallback(async () => {
    const { rows, columns } = records();
    const isCopied = await copyText(writeTsv({ rows, columns }));
    const counts = { rows: format.count(rows.length), columns: format.count(columns.length) };
    setMessage(isCopied ? fill(words.copied, counts) : words.copyRefused);
  }, [records, words, format]);
  return { copy, message };
}
