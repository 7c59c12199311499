import { useState } from 'react';
import { copyText } from '../../export/copy-text.ts';
import { type DataLinkWords, dataLinkWords } from '../../i18n/data-link-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useImporting } from '../data/import-context.tsx';
import { smallLook } from '../data/look.ts';
import { useRole } from '../data/use-role.ts';
import { useView } from '../shell/view-context.tsx';
import { type DataFormat, type DataLink, dataLinksOf, fileAddress } from './data-links.ts';

const formats = [
  { format: 'csv', name: 'CSV' },
  { format: 'geojson', name: 'GeoJSON' },
  { format: 'json', name: 'JSON' },
] as const satisfies readonly { format: DataFormat; name: string }[];

type Format = (typeof formats)[number];

type RowProps = {
  readonly link: DataLink;
  readonly words: DataLinkWords;
  readonly onCopy: (format: Format) => void;
};

function LinkRow({ link, words, onCopy }: RowProps) {
  const what = words.what[link.what];
  const offered = formats.filter(({ format }) => format !== 'geojson' || link.isOnMap);
  return (
    <li className="flex items-center gap-1 rounded-lg pl-2 hover:bg-panel-hover">
      <span className="min-w-0 flex-1 text-sm leading-5">{what}</span>
      <span className="flex shrink-0 justify-end">
        {offered.map((each) => (
          <button
            key={each.format}
            type="button"
            aria-label={fill(words.copyOne, { what, format: each.name })}
            title={fill(words.copyOne, { what, format: each.name })}
            onClick={() => onCopy(each)}
            className={smallLook}
          >
            {each.name}
          </button>
        ))}
      </span>
    </li>
  );
}

/** Copies links, and says which one was copied. */
function useCopyLink(words: DataLinkWords) {
  const { language } = useWords();
  const [said, setSaid] = useState('');
  const copy = async (link: DataLink, { format, name }: Format) => {
    const address = fileAddress(link, { format, language, page: document.baseURI });
    const what = words.what[link.what];
    setSaid(
      (await copyText(address)) ? fill(words.copied, { what, format: name }) : fill(words.refused, { link: address }),
    );
  };
  return { said, copy };
}

/** The tables behind the page as addresses, ready for other programs. What never left the browser has none. */
export function DataLinkList() {
  const { state } = useView();
  const { stage } = useImporting();
  const { session } = useRole();
  const words = useFeatureWords(dataLinkWords);
  const { said, copy } = useCopyLink(words);
  const links = dataLinksOf(state);
  if (stage.kind === 'private') return <p className="px-2 py-1 text-xs text-ink-muted">{words.private}</p>;
  if (links.length === 0) return <p className="px-2 py-1 text-xs text-ink-muted">{words.none}</p>;
  return (
    <section aria-label={words.title}>
      <ul>
        {links.map((link) => (
          <LinkRow key={link.what} link={link} words={words} onCopy={(format) => void copy(link, format)} />
        ))}
      </ul>
      <p
        role="status"
        className={said === '' ? 'sr-only' : 'm-1 rounded-lg bg-accent-soft p-2 text-xs break-words text-accent-strong'}
      >
        {said}
      </p>
      <p className="px-2 pt-1 text-xs leading-5 text-ink-muted">{words.whole}</p>
      {session?.isSingleUser === false ? <p className="px-2 text-xs leading-5 text-ink-muted">{words.token}</p> : null}
    </section>
  );
}
