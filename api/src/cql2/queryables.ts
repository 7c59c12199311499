import type { z } from 'zod';

/** What a filter may do with a property. */
export type QueryableType = 'text' | 'number' | 'boolean' | 'texts' | 'geometry';

export type Queryables = ReadonlyMap<string, QueryableType>;

/** The schema below `null`, defaults and the like. */
function plain(schema: z.core.$ZodType): z.core.$ZodTypeDef {
  const { def } = schema._zod;
  if ('innerType' in def && isSchema(def.innerType)) return plain(def.innerType);
  return def;
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

function typeOf(schema: z.core.$ZodType): QueryableType | null {
  const def = plain(schema);
  if (def.type === 'string' || def.type === 'enum') return 'text';
  if (def.type === 'number' || def.type === 'boolean') return def.type;
  if (def.type === 'array' && 'element' in def && isSchema(def.element) && typeOf(def.element) === 'text')
    return 'texts';
  return null;
}

/** The properties of a collection that filters can ask for, with the geometry; those of deeper structure, such as sources, are none. */
export function queryablesOf(properties: z.ZodObject): Queryables {
  const found = Object.entries(properties.shape).flatMap(([name, schema]): [string, QueryableType][] => {
    const type = isSchema(schema) ? typeOf(schema) : null;
    return type ? [[name, type]] : [];
  });
  return new Map([...found, ['geometry', 'geometry']]);
}
