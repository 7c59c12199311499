import { childOf, elementsOf, everyElement, type XmlNode } from './package-parts.ts';

const anchors = ['t', 'ctr', 'b', 'just', 'dist'];

/** Attributes that are lengths in English Metric Units, by element. */
const lengths: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'],
  'a:chOff': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chExt': ['cx', 'cy'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:ln': ['w'],
  'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
};

function checkLengths({ name, attributes }: XmlNode): string[] {
  return (lengths[name] ?? []).flatMap((key) => {
    const value = attributes[key];
    if (value === undefined) return [];
    if (!/^-?\d+$/.test(value)) return [`${name} has ${key}="${value}", which is no whole number`];
    const mayBeLess = name === 'a:off' || name === 'a:chOff';
    return value.startsWith('-') && !mayBeLess ? [`${name} has ${key}="${value}", which is negative`] : [];
  });
}

function checkValues({ name, attributes }: XmlNode): string[] {
  const values = Object.entries(attributes);
  const unknown = values.filter(([, value]) => /^(NaN|undefined|null|-?Infinity|\[object.*)$/.test(value));
  const { anchor, val, sz } = attributes;
  return [
    ...unknown.map(([key, value]) => `${name} has ${key}="${value}"`),
    ...(anchor === undefined || anchors.includes(anchor) ? [] : [`${name} has anchor="${anchor}"`]),
    ...(name === 'a:srgbClr' && !/^[0-9A-Fa-f]{6}$/.test(val ?? '') ? [`a:srgbClr has val="${val}"`] : []),
    ...(/rPr$|RPr$/i.test(name) && sz !== undefined && !/^[1-9]\d{2,5}$/.test(sz) ? [`${name} has sz="${sz}"`] : []),
  ];
}

function checkParts(node: XmlNode): string[] {
  const has = (name: string) => childOf(node, name) !== undefined;
  const named = elementsOf(node, 'p:cNvPr')[0]?.attributes.name ?? '';
  if (node.name === 'a:ln' && node.children.length === 0) return ['a:ln is empty'];
  if (node.name === 'p:sp' && !has('p:txBody')) return [`p:sp "${named}" has no p:txBody`];
  if (node.name === 'p:bgPr' && !has('a:effectLst')) return ['p:bgPr has no a:effectLst'];
  if (node.name === 'a:tc' && !has('a:txBody')) return ['a:tc has no a:txBody'];
  if (node.name === 'p:pic' && elementsOf(node, 'a:blip')[0]?.attributes['r:embed'] === undefined)
    return [`p:pic "${named}" has no image`];
  return [];
}

function checkTable(table: XmlNode): string[] {
  const columns = elementsOf(table, 'a:gridCol').length;
  const rows = elementsOf(table, 'a:tr').map((row) => elementsOf(row, 'a:tc').length);
  return rows.filter((cells) => cells !== columns).map((cells) => `a:tr has ${cells} cells in ${columns} columns`);
}

function checkIds(tree: XmlNode): string[] {
  const ids = elementsOf(tree, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
  return ids.flatMap((id, at) => [
    ...(ids.indexOf(id) === at ? [] : [`two shapes have the id ${id}`]),
    ...(/^[1-9]\d*$/.test(id) ? [] : [`a shape has the id "${id}"`]),
  ]);
}

/** Shapes, tables and their measures in a slide, a page of notes, a layout or a master. */
export function checkDrawing(tree: XmlNode): string[] {
  const elements = everyElement(tree);
  return [
    ...elements.flatMap((node) => [...checkLengths(node), ...checkValues(node), ...checkParts(node)]),
    ...elementsOf(tree, 'a:tbl').flatMap(checkTable),
    ...checkIds(tree),
  ];
}

/** Places of shapes, tables and pictures that reach beyond the slide. */
export function checkPlaces(tree: XmlNode, size: { readonly cx: number; readonly cy: number }): string[] {
  return ['a:xfrm', 'p:xfrm'].flatMap((name) =>
    elementsOf(tree, name).flatMap((frame) => {
      const at = childOf(frame, 'a:off')?.attributes ?? {};
      const extent = childOf(frame, 'a:ext')?.attributes ?? {};
      const [x, y] = [Number(at.x), Number(at.y)];
      const isWithin = x >= 0 && y >= 0 && x + Number(extent.cx) <= size.cx && y + Number(extent.cy) <= size.cy;
      return isWithin ? [] : [`a shape at ${x}, ${y} of ${extent.cx} × ${extent.cy} reaches beyond the slide`];
    }),
  );
}
