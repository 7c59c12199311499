import { z } from 'zod';

/** A JSON schema as the document has it. */
export type Schema = Record<string, unknown>;

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path']),
  required: z.boolean().default(false),
  schema: z.record(z.string(), z.unknown()).default({}),
});
const Content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()).default({}) }));
const Operation = z.object({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});
export type ApiDocument = z.infer<typeof Document>;

/** One thing that can be asked of the server, as its document says it. */
export type Operation = z.infer<typeof Operation> & { readonly path: string; readonly method: string };

/** The document of a server, and all that can be asked of it. */
export async function readDocument(url: string, headers: Record<string, string> = {}) {
  const document = Document.parse(await (await fetch(`${url}/api/openapi.json`, { headers })).json());
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]): Operation => ({ ...operation, path, method: method.toUpperCase() }),
    ),
  );
  return { document, operations };
}

/** The address of an operation with these values in their places and in its query; a list stands for one given twice. */
export function addressOf(
  { path }: Pick<Operation, 'path'>,
  places: Readonly<Record<string, string>>,
  query: readonly (readonly [name: string, value: string])[] = [],
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? 'x'));
  const asked = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return asked === '' ? filled : `${filled}?${asked}`;
}
