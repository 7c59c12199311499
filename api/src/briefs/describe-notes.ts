import type { Completeness } from '../coverage/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill } from './brief-words.ts';
import type { BriefNote } from './content.ts';

const toldDatasets = ['clusters', 'branches', 'regions'];

/** More imported lists would push the page's other notes out. */
const mostListsTold = 3;

/** What the words mean, how complete the lists are, and who says so. */
export function describeNotes(question: BriefQuestion): BriefNote[] {
  const { words, format, coverage, model, language } = question;
  const { definitions, definitionsText, completeness, completenessText, sources, source, policy, version } =
    words.notes;
  const held = coverage.completeness.map((each) => heldWords(each, question)).join(words.separator);
  const told = model.catalogue.datasets
    .filter(({ id }) => toldDatasets.includes(id) && !isReplaced(model, id))
    .map(({ title, publisher, asOf }) =>
      fill(source, { title: title[language], publisher: publisher[language], asOf: format.month(asOf) }),
    );
  const imported = model.lists
    .filter(({ kind }) => kind !== 'flows')
    .slice(0, mostListsTold)
    .map(({ title, asOf }) => fill(words.notes.imported, { title, asOf: format.month(asOf) }));
  const ends = [fill(version, { version: coverage.dataVersion }), policy];
  return [
    {
      label: definitions,
      text: fill(definitionsText, { least: format.decimal(coverage.parameters.minimumMatch) }),
    },
    { label: completeness, text: fill(completenessText, { list: held }) },
    { label: sources, text: [...told, ...imported, ...ends].join(words.separator) },
  ];
}

function isReplaced({ modes }: BriefQuestion['model'], id: string): boolean {
  return (id === 'clusters' || id === 'branches') && modes[id] === 'replace';
}

function heldWords({ labelZh, labelEn, rowsHeld, officialTotal }: Completeness, question: BriefQuestion): string {
  const { language, format } = question;
  const held = format.count(rowsHeld);
  const total = officialTotal === null ? '' : `/${format.count(officialTotal)}`;
  return `${language === 'zh' ? labelZh : labelEn} ${held}${total}`;
}
