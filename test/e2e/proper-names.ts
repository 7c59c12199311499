import type { APIRequestContext } from '@playwright/test';

/** Fields that hold names and titles as their makers wrote them: no interface can put those into another language. */
const nameFields = new Set([
  'nameZh',
  'nameEn',
  'bankName',
  'title',
  'publisher',
  'serves',
  'designatedBy',
  'originName',
  'firm',
  'project',
]);
const collections = ['clusters', 'branches', 'flows'];

function collect(value: unknown, names: Set<string>, field = ''): void {
  if (typeof value === 'string') {
    if (nameFields.has(field)) names.add(value);
    return;
  }
  if (Array.isArray(value)) for (const each of value) collect(each, names, field);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) if (key !== 'geometry') collect(each, names, key);
  }
}

/** Every proper name of the bundled records, the longest first, so that no name is cut out of a longer one. */
export async function properNames(request: APIRequestContext): Promise<string[]> {
  const names = new Set<string>();
  for (const collection of collections) {
    const response = await request.get(`/api/collections/${collection}/items?limit=1000`);
    collect(await response.json(), names);
  }
  return [...names].filter((name) => name.trim().length > 1).sort((a, b) => b.length - a.length);
}

/** Text without the names in it. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.split(name).join(' '), text);
}
