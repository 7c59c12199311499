import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { approvalNumberOf } from '../api/approval-number.ts';
import type { Names } from '../api/use-names.ts';
import { fill } from '../i18n/fill.ts';
import type { Format } from '../i18n/format.ts';
import type { SlideWords } from '../i18n/slide-words.ts';
import { groupBy } from '../map/group-by.ts';
import { approvalText } from '../map/messages.ts';
import type { Language, UrlState } from '../state/url.ts';
import type { SlideOrigin } from './slide.ts';

type OriginContext = {
  readonly state: Pick<UrlState, 'view' | 'task' | 'basis' | 'context' | 'transfers'>;
  readonly language: Language;
  readonly words: SlideWords;
  readonly format: Format;
  readonly names: Names;
  readonly dataAsOf: string;
};

type DatasetId = 'clusters' | 'branches' | 'flows' | 'flow-context' | 'regions';

/** The datasets that a view draws on; the boundaries always. */
function datasetsOf({ view, task, context, transfers }: OriginContext['state']): readonly DatasetId[] {
  if (view === 'gaps' && task === 'corridors') return ['flows', 'branches', 'regions'];
  if (view !== 'transfers') return ['clusters', 'branches', 'regions'];
  const finance: DatasetId[] = transfers === 'finance' ? ['clusters', 'branches'] : [];
  return ['flows', ...finance, ...(context.length > 0 ? (['flow-context'] as const) : []), 'regions'];
}

type Kind = Vocabulary['lists'][number]['kind'];

/** What an imported list counts among. */
const kinds: Readonly<Record<Kind, DatasetId>> = {
  branches: 'branches',
  clusters: 'clusters',
  flows: 'flows',
  specialities: 'branches',
};

/** Publishers, titles and dates of what the picture was made from, bundled and imported. */
function sourcesOf(vocabulary: Vocabulary, { state, words, format, names }: OriginContext): string {
  const involved = datasetsOf(state);
  const of = ({ zh, en }: { readonly zh: string; readonly en: string }) => names.of({ nameZh: zh, nameEn: en });
  const replaced = (id: string) =>
    Object.entries(vocabulary.modes).some(([kind, mode]) => kind === id && mode === 'replace') &&
    vocabulary.lists.some(({ kind }) => kind === id);
  const used = vocabulary.datasets.filter(({ id }) => involved.some((each) => each === id) && !replaced(id));
  // A publisher is named once, before all that is taken from it.
  const bundled = [...groupBy(used, ({ publisher }) => of(publisher))].map(([publisher, datasets]) => {
    const titles = datasets.map(({ title, asOf }) =>
      fill(words.dataset, { title: of(title), asOf: format.month(asOf) }),
    );
    return fill(words.published, { publisher, titles: titles.join(words.titleSeparator) });
  });
  const lists = vocabulary.lists
    .filter(({ kind }) => involved.includes(kinds[kind]))
    .map(({ title, asOf }) => fill(words.list, { title, asOf: format.month(asOf) }));
  return fill(words.sources, { list: [...bundled, ...lists].join(words.listSeparator) });
}

/** What the amounts of the picture count; that there are none; or that those of its records are of several bases. */
function basisOf({ state, words, names }: OriginContext): string {
  if (state.view !== 'transfers') return words.noAmounts;
  if (state.basis === null) return words.basesApart;
  return fill(words.basis, { basis: names.label('amountBasis', state.basis) });
}

/** What every picture that leaves the page says of itself. */
export function originOf(vocabulary: Vocabulary, context: OriginContext): SlideOrigin {
  const { language, words, format, dataAsOf } = context;
  return {
    sources: sourcesOf(vocabulary, context),
    asOf: fill(words.asOf, { asOf: format.month(dataAsOf) }),
    basis: basisOf(context),
    approval: approvalText(language, approvalNumberOf(vocabulary)),
  };
}
