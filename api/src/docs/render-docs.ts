import type { createRouter } from '../http/router.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlPage } from './html-page.ts';

/** The OpenAPI 3.1 document as the router makes it. */
export type ApiDocument = ReturnType<ReturnType<typeof createRouter>['getOpenAPI31Document']>;

type Operation = NonNullable<NonNullable<ApiDocument['paths']>[string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Entry = { path: string; operation: Operation };

/** The documentation as one page of HTML without a script, so that it is read offline under the strict policy. */
export function renderDocs({ info, paths = {} }: ApiDocument): string {
  const entries = Object.entries(paths).flatMap(([path, { get }]) => (get ? [{ path, operation: get }] : []));
  const tags = [...new Set(entries.map(tagOf))];
  return htmlPage(
    { language: 'en', title: `${info.title} · API` },
    `<main>
<h1>${escapeHtml(info.title)} · API</h1>
<p class="note">${escapeHtml(info.description ?? '')}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1</a> · <a href="/api">Landing page</a> · <a href="/api/collections">Collections</a> · <a href="/api/docs/definitions?lang=en">Definitions of measures</a></p>
${tags
  .map((tag) =>
    renderGroup(
      tag,
      entries.filter((entry) => tagOf(entry) === tag),
    ),
  )
  .join('\n')}
</main>`,
  );
}

const tagOf = ({ operation }: Entry) => operation.tags?.[0] ?? 'Other';

function renderGroup(name: string, entries: readonly Entry[]): string {
  return `<h2>${escapeHtml(name)}</h2>\n${entries.map(renderEntry).join('\n')}`;
}

function renderEntry({ path, operation }: Entry): string {
  const { summary = '', description = '', parameters = [], responses = {} } = operation;
  const link = path.includes('{') ? '' : `<p><a href="${escapeHtml(path)}">Try it</a></p>`;
  const answers = Object.entries(responses).map(([status, answer]) => row([status, textOf(answer, 'description')]));
  return `<details><summary><code>GET ${escapeHtml(path)}</code> — ${escapeHtml(summary)}</summary>
<p class="note">${escapeHtml(description)}</p>
${link}
${parameters.length > 0 ? tableOf(['Parameter', 'In', 'What'], parameters.map(renderParameter)) : ''}
${tableOf(['Status', 'Answer'], answers)}
</details>`;
}

function renderParameter(parameter: Parameter): string {
  const isRequired = Reflect.get(parameter, 'required') === true;
  const schema: unknown = Reflect.get(parameter, 'schema');
  const name = `${textOf(parameter, 'name')}${isRequired ? ' (required)' : ''}`;
  const choices = typeof schema === 'object' && schema !== null ? Reflect.get(schema, 'enum') : undefined;
  const listed = Array.isArray(choices) ? ` One of: ${choices.join(', ')}.` : '';
  return row([
    name,
    textOf(parameter, 'in'),
    textOf(parameter, 'description') || textOf(schema, 'description'),
    listed,
  ]);
}

const tableOf = (heads: readonly string[], rows: readonly string[]) =>
  `<div class="scroll"><table><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr>${rows.join('')}</table></div>`;

/** A row of the table; what stands after the third cell joins it. */
function row([first = '', ...cells]: readonly string[]): string {
  const [second = '', third, ...more] = cells;
  const last = third === undefined ? '' : `<td>${escapeHtml([third, ...more].join(''))}</td>`;
  return `<tr><th scope="row"><code>${escapeHtml(first)}</code></th><td>${escapeHtml(second)}</td>${last}</tr>`;
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const text: unknown = Reflect.get(value, field);
  return typeof text === 'string' ? text : '';
}
