import { ExternalLink } from 'lucide-react';
import type { SourceRecord } from '../api/records.ts';
import { fill } from '../i18n/fill.ts';
import { useWords } from '../i18n/use-words.tsx';
import { domainOf, isLinkable } from './source-link.ts';

function SourceItem({ source }: { readonly source: SourceRecord }) {
  const { words } = useWords();
  const title = source.title || words.sources.untitled;
  const grades = { A: words.sources.gradeA, B: words.sources.gradeB, C: words.sources.gradeC };
  const domain = domainOf(source.url);
  return (
    <li className="border-t border-line py-2 text-xs first:border-t-0">
      {isLinkable(source) ? (
        <a href={source.url ?? ''} target="_blank" rel="noopener noreferrer" className="text-accent-strong underline">
          {title}
          <ExternalLink size={12} aria-hidden className="ml-1 inline" />
          <span className="sr-only">{words.sources.newWindow}</span>
        </a>
      ) : (
        <span className="text-ink">{title}</span>
      )}
      <p className="mt-0.5 break-all text-ink-muted">
        {[source.publisher, domain].filter(Boolean).join(' · ')}
        {source.publisher || domain ? ' · ' : ''}
        {fill(words.sources.grade, { grade: source.grade })} ({grades[source.grade]})
      </p>
    </li>
  );
}

/** Where a record comes from. Only grade A is linked: nobody vouches for the sites of the others. */
export function SourceList({ sources }: { readonly sources: readonly SourceRecord[] }) {
  const { words } = useWords();
  return (
    <section aria-label={words.sources.title}>
      <h3 className="text-xs font-semibold text-ink-muted">{words.sources.title}</h3>
      <ul>
        {sources.map((source) => (
          <SourceItem key={`${source.title}|${source.url}`} source={source} />
        ))}
      </ul>
    </section>
  );
}
