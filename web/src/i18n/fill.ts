/** A template cut at its `{places}`: plain text, and the names of what stands between. */
export type TemplatePart = { readonly text: string } | { readonly name: string };

export function cutTemplate(template: string): TemplatePart[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { name: part.slice(1, -1) } : { text: part }));
}

/** Fills `{name}` places of a template; a place without a value is a mistake of ours and stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
