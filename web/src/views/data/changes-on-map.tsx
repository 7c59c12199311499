import type { Import } from '@icfm/api/imports/schema';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ownBank } from '../../state/url.ts';
import { Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { headingLook, primaryLook, quietLook } from './look.ts';
import { type Figures, useFigures } from './use-figures.ts';

type Words = (typeof importReportWords)['zh']['report'];

type Change = { readonly before: Figures | null; readonly after: Figures; readonly reach: string };

/** Each figure that is another than before, as a sentence. */
function sentencesOf({ before, after, reach }: Change, words: Words, write: (count: number) => string): string[] {
  const fillIn = (template: string, was: number, is: number) =>
    fill(template, { before: write(was), after: write(is) });
  const sentences: string[] = [];
  if (after.presence !== null && (before === null || before.presence === null)) {
    const now = {
      certain: write(after.presence),
      possible: write(after.presencePossible),
      noneKnown: write(after.presenceNone),
      reach,
    };
    sentences.push(fill(words.presenceNow, now) + (before ? ` ${words.presenceWas}` : ''));
  }
  if (before === null) return sentences;
  if (before.presence !== null && after.presence !== null && before.presence !== after.presence) {
    sentences.push(fillIn(words.presenceChanged, before.presence, after.presence));
  }
  if (before.specialised !== after.specialised) {
    sentences.push(fillIn(words.specialisedChanged, before.specialised, after.specialised));
  }
  if (before.clusters !== after.clusters) {
    sentences.push(fillIn(words.clustersChanged, before.clusters, after.clusters));
  }
  return sentences.length === 0 ? [words.unchanged] : sentences;
}

/** The gaps of the list just imported: those of the own branches, or any branch at all where others' came. */
function gapsOf({ kind, relation }: Pick<Import, 'kind' | 'relation'>) {
  if (kind !== 'branches') return {};
  return { bank: relation === 'own' ? ownBank : null, depth: 'presence' as const };
}

function Ways({ kind, relation }: Pick<Import, 'kind' | 'relation'>) {
  const { set } = useView();
  const words = useFeatureWords(importReportWords).report;
  if (kind === 'flows') {
    return (
      <button type="button" onClick={() => set({ view: 'transfers', tool: null, sort: null })} className={primaryLook}>
        {words.flows}
      </button>
    );
  }
  const isBranches = kind === 'branches';
  return (
    <>
      <button
        type="button"
        onClick={() => set({ view: 'gaps', tool: null, sort: null, verdicts: [], ...gapsOf({ kind, relation }) })}
        className={primaryLook}
      >
        {words.gaps}
      </button>
      <button
        type="button"
        onClick={() =>
          set({
            view: 'coverage',
            tool: null,
            sort: null,
            verdicts: [],
            metric: 'coverage',
            depth: isBranches ? 'presence' : 'specialised',
          })
        }
        className={`${quietLook} h-10`}
      >
        {isBranches ? words.presence : words.coverage}
      </button>
    </>
  );
}

type ChangesProps = { readonly found: Pick<Import, 'kind' | 'relation'>; readonly before: Figures | null };

/** What the numbers of the place shown were and are, and where to see it. */
export function ChangesOnMap({ found, before }: ChangesProps) {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).report;
  const after = useFigures();
  // Until the new version has come, the figures are those from before.
  const isNew = after !== null && after.dataVersion !== before?.dataVersion;
  const change = isNew ? { before, after, reach: format.count(state.reach) } : null;
  return (
    <section aria-label={words.changes} className="space-y-2 border-t border-line pt-4">
      <h4 className={headingLook}>{words.changes}</h4>
      {change ? (
        <div role="status" className="space-y-1">
          {sentencesOf(change, words, format.count).map((sentence) => (
            <p key={sentence} className="text-sm leading-6">
              {sentence}
            </p>
          ))}
        </div>
      ) : (
        <Skeleton lines={2} />
      )}
      <div className="flex flex-wrap gap-2">
        <Ways kind={found.kind} relation={found.relation} />
      </div>
    </section>
  );
}
