import { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { APIRequestContext } from '@playwright/test';

/** What the API says, to hold the screen against: coverage under the given query, all defaults without one. */
export async function askCoverage(request: APIRequestContext, query = ''): Promise<CoverageAnswer> {
  const response = await request.get(`/api/coverage${query}`);
  return CoverageAnswer.parse(await response.json());
}
