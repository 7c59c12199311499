import fc from 'fast-check';
import type { Schema } from './openapi-operations.ts';

/** Deeper than any body of ours; beyond it the least value does. */
const deepest = 6;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);
const numberOr = (value: unknown, other: number) => (typeof value === 'number' ? value : other);

/** Values that fit a schema, as far as the schema says what fits. */
export function valuesOf(
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const within = (inner: unknown) => valuesOf(isSchema(inner) ? inner : {}, components, depth + 1);
  const { $ref, enum: choices, const: only, type } = schema;
  if (typeof $ref === 'string') return within(components[$ref.split('/').at(-1) ?? '']);
  if (depth > deepest) return fc.constant(null);
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...choices);
  if (only !== undefined) return fc.constant(only);
  for (const key of ['anyOf', 'oneOf']) {
    const options = listOf(schema[key]);
    if (options.length > 0) return fc.oneof(...options.map(within));
  }
  if (Array.isArray(schema.allOf))
    return fc.tuple(...listOf(schema.allOf).map(within)).map((all) => Object.assign({}, ...all));
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => within({ ...schema, type: each })));
  return valuesOfType(schema, within);
}

function valuesOfType(schema: Schema, within: (inner: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const least = numberOr(schema.minimum, -1000);
  const most = Math.min(numberOr(schema.maximum, 1000), Number.MAX_SAFE_INTEGER);
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: Math.ceil(least), max: Math.max(Math.floor(most), Math.ceil(least)) });
    case 'number':
      return fc.integer({ min: 0, max: 1000 }).map((part) => least + ((most - least) * part) / 1000);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return valuesOfArray(schema, within);
    case 'object':
      return valuesOfObject(schema, within);
    default:
      return textsOf(schema);
  }
}

function textsOf({ pattern, format, minLength, maxLength, example }: Schema): fc.Arbitrary<unknown> {
  const given = typeof example === 'string' ? [fc.constant(example)] : [];
  if (typeof pattern === 'string') return fc.oneof(...given, fc.stringMatching(new RegExp(pattern)));
  if (format === 'date' || format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, format === 'date' ? 10 : 24));
  const length = { minLength: numberOr(minLength, 0), maxLength: Math.min(numberOr(maxLength, 20), 40) };
  return fc.oneof(...given, fc.string({ ...length, unit: 'grapheme' }));
}

function valuesOfArray(schema: Schema, within: (inner: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const parts = listOf(schema.prefixItems);
  if (parts.length > 0) return fc.tuple(...parts.map(within));
  const least = numberOr(schema.minItems, 0);
  return fc.array(within(schema.items), { minLength: least, maxLength: Math.max(least, 3) });
}

function valuesOfObject(schema: Schema, within: (inner: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const names = Object.keys(properties);
  if (names.length === 0 && isSchema(schema.additionalProperties))
    return fc.dictionary(fc.string({ maxLength: 8 }), within(schema.additionalProperties), { maxKeys: 3 });
  const requiredKeys = names.filter((name) => Array.isArray(schema.required) && schema.required.includes(name));
  return fc.record(Object.fromEntries(names.map((name) => [name, within(properties[name])])), { requiredKeys });
}
