import { fill } from '../../i18n/fill.ts';
import type { storyExportWords } from '../../i18n/story-export-words.ts';
import type { FieldWant, StoryFault } from './story-fault.ts';

type Words = (typeof storyExportWords)['zh']['file'];

const wantedText = (wanted: FieldWant, words: Words) =>
  wanted.kind === 'text' ? fill(words.text, { least: wanted.least, most: wanted.most }) : words[wanted.kind];

/** One fault of a story file as a sentence. */
export function faultText(fault: StoryFault, words: Words): string {
  switch (fault.kind) {
    case 'too-large':
      return fill(words.tooLarge, { megabytes: fault.megabytes.toFixed(1), most: fault.most });
    case 'not-json':
      return words.notJson;
    case 'other-format':
      return words.otherFormat;
    case 'newer-version':
      return fill(words.newerVersion, { version: fault.version });
    case 'too-many-chapters':
      return fill(words.tooMany, { count: fault.count, most: fault.most });
    case 'id-twice':
      return fill(words.idTwice, { chapter: fault.chapter });
    default: {
      const texts = { field: fault.field, wanted: wantedText(fault.wanted, words), chapter: fault.chapter ?? '' };
      return fill(fault.chapter === null ? words.ofStory : words.ofChapter, texts);
    }
  }
}
