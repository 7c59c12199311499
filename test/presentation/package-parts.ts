import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The text in it, of no child. */
  text: string;
}

/** The tree of an XML document; throws where it is not well formed. */
function parseXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const faults: Error[] = [];
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      const entries = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
      const node: XmlNode = { name, attributes: Object.fromEntries(entries), children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    })
    .on('closeTag', () => open.pop())
    .on('text', (text, decode) => {
      const node = open.at(-1);
      if (node) node.text += decode(text);
    })
    .on('error', (error) => faults.push(error))
    .on('warn', (error) => faults.push(error));
  const fault = parser.parse(xml) ?? faults[0];
  if (fault) throw fault;
  const [root] = top.children;
  if (!root || top.children.length > 1 || open.length > 1) throw new Error('wanted one element that is closed');
  return root;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `slideLayout`. */
  readonly type: string;
  /** A path in the package, or an address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A presentation taken apart: what stands in its zip, and the trees of what is XML. */
export interface Package {
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly trees: ReadonlyMap<string, XmlNode>;
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  /** Parts that are not well formed, in words. */
  readonly faults: readonly string[];
}

/** `ppt/slides/slide1.xml` of `ppt/slides/_rels/slide1.xml.rels`. */
const ownerOf = (path: string) => path.replace(/_rels\/([^/]*)\.rels$/, '$1');

function readRelationships(path: string, tree: XmlNode): Relationship[] {
  const folder = posix.dirname(ownerOf(path));
  return tree.children.map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const isExternal = mode === 'External';
    const inside = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
    return { id, type: type.replace(/.*\//, ''), target: isExternal ? target : inside, isExternal };
  });
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).filter((path) => !path.endsWith('/'));
  const texts = new Map<string, string>();
  const trees = new Map<string, XmlNode>();
  const relationships = new Map<string, readonly Relationship[]>();
  const faults: string[] = [];
  for (const path of paths.filter((each) => /\.(xml|rels)$/.test(each))) {
    const text = strFromU8(parts[path] ?? new Uint8Array());
    texts.set(path, text);
    try {
      const tree = parseXml(text);
      trees.set(path, tree);
      if (path.endsWith('.rels')) relationships.set(ownerOf(path), readRelationships(path, tree));
    } catch (error) {
      faults.push(`${path}: is not well formed (${error instanceof Error ? error.message : error})`);
    }
  }
  return { paths, texts, trees, relationships, faults };
}

/** All elements of a name in a tree, in the order of the document. */
export function elementsOf(node: XmlNode, name: string): XmlNode[] {
  const own = node.name === name ? [node] : [];
  return [...own, ...node.children.flatMap((child) => elementsOf(child, name))];
}

export function everyElement(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyElement)];
}

export const childOf = (node: XmlNode, name: string) => node.children.find((child) => child.name === name);

/** Parts of a folder, such as `slides`, with their trees. */
export function partsOf({ trees }: Package, folder: string): [path: string, tree: XmlNode][] {
  return [...trees].filter(([path]) => posix.dirname(path) === `ppt/${folder}`);
}
