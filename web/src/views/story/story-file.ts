import type { StoryContent } from '@icfm/api/stories/schema';
import { checkStory } from './check-story.ts';
import type { StoryFault } from './story-fault.ts';

const format = 'icfm-story';
const version = 1;
/** What the server takes of one story. */
const mostMegabytes = 4;

/** The story as a file of its own, to be read again here or elsewhere. */
export function writeStoryFile(content: StoryContent): string {
  return `${JSON.stringify({ format, version, content }, null, 2)}\n`;
}

type Read =
  | { readonly content: StoryContent; readonly faults: null }
  | { readonly content: null; readonly faults: readonly StoryFault[] };

const refused = (...faults: StoryFault[]): Read => ({ content: null, faults });

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Reads such a file: the story, or everything that is wrong with it. */
export function readStoryFile(text: string): Read {
  const megabytes = new Blob([text]).size / 2 ** 20;
  if (megabytes > mostMegabytes) return refused({ kind: 'too-large', megabytes, most: mostMegabytes });
  const file = parse(text);
  if (file === undefined) return refused({ kind: 'not-json' });
  if (typeof file !== 'object' || file === null || Reflect.get(file, 'format') !== format)
    return refused({ kind: 'other-format' });
  const written: unknown = Reflect.get(file, 'version');
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1)
    return refused({ kind: 'other-format' });
  if (written > version) return refused({ kind: 'newer-version', version: written });
  const { value, faults } = checkStory(Reflect.get(file, 'content'));
  return faults.length > 0 ? refused(...faults) : { content: value, faults: null };
}
