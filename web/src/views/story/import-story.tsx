import { FileUp, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { storyExportWords } from '../../i18n/story-export-words.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { faultText } from './fault-text.ts';
import type { StoryFault } from './story-fault.ts';
import { readStoryFile } from './story-file.ts';
import { useMakeStory } from './use-make-story.ts';

const mostShown = 8;

function Faults({ faults }: { readonly faults: readonly StoryFault[] | 'unreadable' }) {
  const words = useFeatureWords(storyExportWords).file;
  const texts = faults === 'unreadable' ? [words.unreadable] : faults.map((fault) => faultText(fault, words));
  return (
    <div role="alert" className="space-y-1 rounded-lg bg-warning-soft p-3 text-sm">
      <p className="flex gap-2 font-medium">
        <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-warning" />
        {words.title}
      </p>
      <ul className="list-disc space-y-0.5 pl-5 text-xs leading-5 break-words">
        {[...new Set(texts)].slice(0, mostShown).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {texts.length > mostShown ? (
        <p className="text-xs">{fill(words.more, { count: texts.length - mostShown })}</p>
      ) : null}
    </div>
  );
}

/** Makes a new story of a file, under a name that none has yet. */
function useImport(titles: readonly string[]) {
  const { format } = useWords();
  const words = useFeatureWords(storyWords).list;
  const making = useMakeStory();
  const [faults, setFaults] = useState<readonly StoryFault[] | 'unreadable' | null>(null);
  const [said, setSaid] = useState('');
  const take = async (file: File) => {
    setFaults(null);
    setSaid('');
    const text = await file.text().catch(() => null);
    if (text === null) return setFaults('unreadable');
    const read = readStoryFile(text);
    if (read.faults) return setFaults(read.faults);
    const { content } = read;
    const isTaken = titles.includes(content.title);
    const title = isTaken ? fill(words.copyOf, { title: content.title.slice(0, 190) }) : content.title;
    const count = format.count(content.chapters.length);
    making.mutate(
      { ...content, title },
      { onSuccess: () => setSaid(fill(isTaken ? words.importedAs : words.imported, { title, count })) },
    );
  };
  return { take, faults, said, making };
}

/** Brings a story in from a file; nothing that is here is replaced. */
export function ImportStory({ titles }: { readonly titles: readonly string[] }) {
  const words = useFeatureWords(storyWords).list;
  const input = useRef<HTMLInputElement>(null);
  const { take, faults, said, making } = useImport(titles);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json"
        aria-label={words.import}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          // The same file chosen again, once mended, is a new choice.
          event.target.value = '';
        }}
      />
      <button type="button" disabled={making.isPending} onClick={() => input.current?.click()} className={quietLook}>
        <FileUp size={16} aria-hidden />
        {words.import}
      </button>
      {faults ? <Faults faults={faults} /> : null}
      {making.error ? <ProblemNote error={making.error} /> : null}
      <p role="status" className={said === '' ? 'sr-only' : 'text-xs text-accent-strong'}>
        {said}
      </p>
    </>
  );
}
