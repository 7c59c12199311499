import type { Source } from '@icfm/data/model/source';

/** The sources of a record, one text each; none where the record is not known. */
export function sourceLines(record: { sources: readonly Source[] } | undefined): string[] {
  return (record?.sources ?? []).map(({ title, url }) => (url === null ? title : `${title} ${url}`));
}
