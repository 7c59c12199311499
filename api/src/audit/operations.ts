/** What a request asks for, by the name that the OpenAPI document has for it. */
export interface AskedOperation {
  operation: string;
  /** How it is answered when it is done. */
  status: number;
  /** The ids in its address, by their names there. */
  subjects: Readonly<Record<string, string>>;
}

/** The part of the registry of routes that is read here. */
interface Registry {
  readonly definitions: readonly { type: string; route?: unknown }[];
}

type Pattern = Omit<AskedOperation, 'subjects'> & { method: string; parts: string[] };

/** Questions that are sent as a body, and work that nothing is kept of: they change nothing. */
const changesNothing: readonly string[] = [
  ...['previewFile', 'startCheck', 'cancelCheck'],
  ...['startSiteJob', 'cancelSiteJob', 'makeHandout'],
];

/** What is kept of an id: letters of ids alone, so that nobody writes a text into the log by asking for it. */
const idPattern = /^[\w.-]{1,80}$/;

/**
 * Finds what a request asks to change among the routes of an application, which are read with the first one; null where it
 * asks for no change that there is.
 */
export function createOperations(registry: Registry): (method: string, path: string) => AskedOperation | null {
  let patterns: Pattern[] | null = null;
  return (method, path) => {
    patterns ??= readPatterns(registry);
    const parts = path.split('/');
    const found = patterns.find((pattern) => pattern.method === method && fits(pattern.parts, parts));
    if (found === undefined) return null;
    const { operation, status } = found;
    return { operation, status, subjects: subjectsOf(found.parts, parts) };
  };
}

function readPatterns({ definitions }: Registry): Pattern[] {
  const patterns = definitions.flatMap(({ route }) => {
    if (typeof route !== 'object' || route === null) return [];
    const { method, path, operationId: operation, responses } = { ...lackingAll, ...route };
    if (['get', 'head', 'options'].includes(method) || changesNothing.includes(operation)) return [];
    const status =
      Object.keys(responses)
        .map(Number)
        .find((each) => each < 300) ?? 200;
    return [{ method: method.toUpperCase(), parts: path.split('/'), operation, status }];
  });
  // `/imports/modes` before `/imports/{importId}`, as the router has it.
  return patterns.sort((left, right) => placesIn(left) - placesIn(right));
}

const lackingAll = { method: '', path: '', operationId: '', responses: {} };

const isPlace = (part: string) => part.startsWith('{');
const placesIn = ({ parts }: Pattern) => parts.filter(isPlace).length;

const fits = (pattern: readonly string[], parts: readonly string[]) =>
  pattern.length === parts.length && pattern.every((part, index) => isPlace(part) || part === parts[index]);

function subjectsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> {
  const named = pattern.flatMap((part, index) => {
    const id = parts[index] ?? '';
    return isPlace(part) && idPattern.test(id) ? [[part.slice(1, -1), id] as const] : [];
  });
  return Object.fromEntries(named);
}
