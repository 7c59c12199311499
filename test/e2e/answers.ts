import { AccessAnswer } from '@icfm/api/access/schema';
import { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { APIRequestContext } from '@playwright/test';

/** What the API says, to hold the screen against: coverage under the given query, all defaults without one. */
export async function askCoverage(request: APIRequestContext, query = ''): Promise<CoverageAnswer> {
  const response = await request.get(`/api/coverage${query}`);
  return CoverageAnswer.parse(await response.json());
}

/** Access, gap and concentration under the same query. */
export async function askAccess(request: APIRequestContext, query = ''): Promise<AccessAnswer> {
  const response = await request.get(`/api/access${query}`);
  return AccessAnswer.parse(await response.json());
}
