import type { Link } from '@icfm/api/links/schema';
import type { Story, StoryContent, StoryList, StorySummary } from '@icfm/api/stories/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson, sendJson, sendOnly } from './get-json.ts';

async function readStories(signal: AbortSignal): Promise<readonly StorySummary[]> {
  const { stories }: StoryList = await getJson(apiUrl('stories'), signal);
  return stories;
}

/** The stories of the workspace, the latest changed first; others may have changed them. */
export const storiesQuery = queryOptions({
  queryKey: ['stories'],
  queryFn: ({ signal }) => readStories(signal),
  staleTime: 0,
});

const of = (id: string) => apiUrl(`stories/${encodeURIComponent(id)}`);

export const readStory = (id: string, signal: AbortSignal) => getJson<Story>(of(id), signal);

/** One story with its chapters. */
export function storyQuery(id: string) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: ({ signal }) => readStory(id, signal),
    staleTime: 0,
  });
}

export const addStory = (content: StoryContent) =>
  sendJson<Story>(apiUrl('stories'), { method: 'POST', body: { content } });

export const changeStory = (id: string, body: { readonly content: StoryContent; readonly revision: number }) =>
  sendJson<Story>(of(id), { method: 'PUT', body });

export const removeStory = (id: string) => sendOnly(of(id), { method: 'DELETE' });

/** A short link to the page with this query. */
export const keepLink = (address: string) => sendJson<Link>(apiUrl('links'), { method: 'POST', body: { address } });

/** What a short link of the workspace stands for. */
export function linkQuery(code: string) {
  const url = apiUrl(`links/${encodeURIComponent(code)}`);
  return queryOptions({ queryKey: ['link', code], queryFn: ({ signal }) => getJson<Link>(url, signal) });
}
