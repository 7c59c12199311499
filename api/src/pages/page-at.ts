import type { ReadModel } from '../readmodel/read-model.ts';
import { renderCollection, renderCollections, renderLanding } from './render-collections.ts';
import { renderItem, renderItems } from './render-items.ts';
import { renderConformance, renderProperties } from './render-lists.ts';

/** What a page may know beside the answer it tells. */
export type PageContext = { readonly model: ReadModel; readonly url: URL };

type Page = (body: unknown, context: PageContext) => string;

const pages: readonly (readonly [pattern: RegExp, page: Page])[] = [
  [/^\/api\/?$/, renderLanding],
  [/^\/api\/conformance$/, renderConformance],
  [/^\/api\/collections$/, renderCollections],
  [/^\/api\/collections\/[a-z]+$/, renderCollection],
  [/^\/api\/collections\/[a-z]+\/(queryables|sortables|schema)$/, renderProperties],
  [/^\/api\/collections\/[a-z]+\/items$/, renderItems],
  [/^\/api\/collections\/[a-z]+\/items\/[^/]+$/, renderItem],
];

/** The page that an address has; null where it has none. */
export function pageAt(path: string): Page | null {
  return pages.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
