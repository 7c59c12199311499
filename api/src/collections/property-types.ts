import { z } from '@hono/zod-openapi';
import { type CollectionId, propertiesOf } from './schema.ts';

/** What a property holds, where it is known. */
export type PropertyType = 'text' | 'integer' | 'number' | 'boolean' | 'texts' | 'records';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The properties of a collection as JSON Schema. That each may be unknown is left out: clients read one type, and null as no value. */
export function propertySchemasOf(id: CollectionId): ReadonlyMap<string, JsonSchema> {
  const { properties = {} } = z.toJSONSchema(propertiesOf[id]);
  return new Map(Object.entries(properties).map(([name, schema]) => [name, known(schema)]));
}

function known(schema: boolean | JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return {};
  return schema.anyOf?.find((each) => typeof each === 'object' && each.type !== 'null') ?? schema;
}

function typeOf({ type, items }: JsonSchema): PropertyType {
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  if (type !== 'array') return 'text';
  return typeof items === 'object' && 'type' in items && items.type === 'string' ? 'texts' : 'records';
}

/** The properties of a collection in their order, with what each holds. */
export function propertyTypesOf(id: CollectionId): ReadonlyMap<string, PropertyType> {
  return new Map([...propertySchemasOf(id)].map(([name, schema]) => [name, typeOf(schema)]));
}
