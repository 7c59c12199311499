/** What is wrong with a story that comes from a file, so that it can be said in either language. */
export type StoryFault =
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'not-json' | 'other-format' }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** `chapter` counts from 1 as a person does; null where the field is the story's own. */
  | { readonly kind: 'field'; readonly chapter: number | null; readonly field: string; readonly wanted: FieldWant }
  | { readonly kind: 'too-many-chapters'; readonly count: number; readonly most: number }
  | { readonly kind: 'id-twice'; readonly chapter: number };

export type FieldWant =
  | { readonly kind: 'text'; readonly least: number; readonly most: number }
  | { readonly kind: 'address' | 'bounds' | 'number' | 'id' | 'list' };
