const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a named schema or null comes out as: both at once, which null is not. */
function namedOrNull(all: unknown): { $ref: unknown } | null {
  if (!Array.isArray(all) || all.length !== 2) return null;
  const [named, other]: unknown[] = all;
  if (!isObject(named) || !isObject(other) || !('$ref' in named)) return null;
  const isNullable = Array.isArray(other.type) && other.type.includes('null') && Object.keys(other).length === 1;
  return isNullable ? { $ref: named.$ref } : null;
}

/** Mends in an OpenAPI 3.1 document what its generator says of a named schema that may be null: one of the two. */
export function mendNullables(part: unknown): void {
  if (!isObject(part)) return;
  const named = namedOrNull(part.allOf);
  if (named !== null) {
    delete part.allOf;
    part.anyOf = [named, { type: 'null' }];
  }
  for (const inner of Object.values(part)) mendNullables(inner);
}
