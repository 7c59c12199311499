import type { SourceRecord } from '../api/records.ts';

function parse(url: string | null): URL | null {
  return url !== null && URL.canParse(url) ? new URL(url) : null;
}

/** The bare host of an address, without www; null where there is none. */
export function domainOf(url: string | null): string | null {
  return parse(url)?.hostname.replace(/^www\./, '') ?? null;
}

/** Linked out only where the grade is A and the address is of the web. */
export function isLinkable({ grade, url }: Pick<SourceRecord, 'grade' | 'url'>): boolean {
  const protocol = parse(url)?.protocol;
  return grade === 'A' && (protocol === 'https:' || protocol === 'http:');
}
