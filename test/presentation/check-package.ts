import { posix } from 'node:path';
import { childOf, elementsOf, everyElement, type Package, partsOf } from './package-parts.ts';

const contentTypes = '[Content_Types].xml';

/** What belongs to an extension that stands for an image. */
const imageTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

const repeated = (values: readonly string[]) => [...new Set(values.filter((each, at) => values.indexOf(each) !== at))];

/** Every part is declared once, and no part that is not there. */
export function checkContentTypes({ paths, trees }: Package): string[] {
  const declared = trees.get(contentTypes)?.children ?? [];
  const overrides = declared.flatMap(({ attributes }) => attributes.PartName?.slice(1) ?? []);
  const defaults = new Map(declared.map(({ attributes }) => [attributes.Extension ?? '', attributes.ContentType]));
  const extension = (path: string) => posix.extname(path).slice(1);
  return [
    ...overrides
      .filter((path) => !paths.includes(path))
      .map((path) => `${contentTypes}: declares ${path}, which is not there`),
    ...repeated(overrides).map((path) => `${contentTypes}: declares ${path} twice`),
    ...paths
      .filter((path) => path !== contentTypes && !overrides.includes(path) && !defaults.has(extension(path)))
      .map((path) => `${path}: has no content type`),
    ...paths
      .filter((path) => /^(ppt|docProps)\/.*\.xml$/.test(path) && !overrides.includes(path))
      .map((path) => `${path}: is declared as nothing but XML`),
    ...[...defaults]
      .filter(([name, type]) => imageTypes[name] !== undefined && imageTypes[name] !== type)
      .map(([name, type]) => `${contentTypes}: declares ${name} as ${type}`),
  ];
}

/** What must be related to what: by the folder of a part. */
const wanted: readonly (readonly [folder: string, types: readonly string[]])[] = [
  ['slides', ['slideLayout']],
  ['slideLayouts', ['slideMaster']],
  ['slideMasters', ['slideLayout', 'theme']],
  ['notesMasters', ['theme']],
  ['notesSlides', ['notesMaster', 'slide']],
];

function checkWanted(archive: Package): string[] {
  return wanted.flatMap(([folder, types]) =>
    partsOf(archive, folder).flatMap(([path]) => {
      const given = archive.relationships.get(path)?.map(({ type }) => type) ?? [];
      return types.filter((type) => !given.includes(type)).map((type) => `${path}: has no relationship to a ${type}`);
    }),
  );
}

function checkUsed({ trees, relationships }: Package): string[] {
  return [...trees].flatMap(([path, tree]) => {
    const known = relationships.get(path)?.map(({ id }) => id) ?? [];
    const used = everyElement(tree).flatMap(({ attributes }) =>
      ['r:id', 'r:embed', 'r:link', 'r:pict'].flatMap((name) => attributes[name] ?? []),
    );
    return used
      .filter((id) => !known.includes(id))
      .map((id) => `${path}: uses the relationship "${id}", which it has not`);
  });
}

function checkLink(path: string, target: string): string[] {
  return URL.canParse(target) ? [] : [`${path}: links to ${target}, which is no address`];
}

/** Every relationship leads somewhere, and every part is led to. */
export function checkRelationships(archive: Package): string[] {
  const { paths, relationships } = archive;
  const all = [...relationships].flatMap(([path, list]) => list.map((each) => ({ path, ...each })));
  const reached = new Set(all.map(({ target }) => target));
  return [
    ...all
      .filter(({ isExternal, target }) => !isExternal && !paths.includes(target))
      .map(({ path, target }) => `${path}: is related to ${target}, which is not there`),
    ...all.filter(({ isExternal }) => isExternal).flatMap(({ path, target }) => checkLink(path, target)),
    ...all
      .filter(({ type, isExternal }) => type === 'hyperlink' && !isExternal)
      .map(({ path, target }) => `${path}: has a link to ${target} that is not marked as external`),
    ...[...relationships].flatMap(([path, list]) =>
      repeated(list.map(({ id }) => id)).map((id) => `${path}: has two relationships "${id}"`),
    ),
    ...checkWanted(archive),
    ...checkUsed(archive),
    ...paths
      .filter((path) => path !== contentTypes && !path.endsWith('.rels') && !reached.has(path))
      .map((path) => `${path}: nothing is related to it`),
  ];
}

/** A theme belongs to one master: PowerPoint takes a second one's shapes out. */
export function checkThemes({ relationships }: Package): string[] {
  const masters = [...relationships].filter(([path]) => /^ppt\/(slide|notes|handout)Masters\//.test(path));
  const themes = masters.flatMap(([, list]) => list.flatMap(({ type, target }) => (type === 'theme' ? target : [])));
  return repeated(themes).map((theme) => `${theme}: is the theme of two masters`);
}

const listOrder = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
];

/** Lists of the presentation in the order of the schema, with ids that differ and are large enough. */
export function checkPresentationPart({ trees }: Package): string[] {
  const path = 'ppt/presentation.xml';
  const tree = trees.get(path);
  if (!tree) return [`${path}: is not there`];
  const lists = tree.children.map(({ name }) => name).filter((name) => listOrder.includes(name));
  const isOrdered = lists.every(
    (name, at) => at === 0 || listOrder.indexOf(lists[at - 1] ?? '') < listOrder.indexOf(name),
  );
  const ids = elementsOf(tree, 'p:sldId').map(({ attributes }) => attributes.id ?? '');
  return [
    ...(isOrdered ? [] : [`${path}: has its lists in the order ${lists.join(', ')}`]),
    ...repeated(ids).map((id) => `${path}: has two slides with the id ${id}`),
    ...ids.filter((id) => !(Number(id) >= 256)).map((id) => `${path}: has a slide with the id ${id}`),
  ];
}

/** Counts of the properties, where they are given, are those of the parts. */
export function checkProperties(archive: Package): string[] {
  const path = 'docProps/app.xml';
  const tree = archive.trees.get(path);
  if (!tree) return [];
  const counts = [
    ['Slides', partsOf(archive, 'slides').length],
    ['Notes', partsOf(archive, 'notesSlides').length],
  ] as const;
  const wrong = counts.flatMap(([name, count]) => {
    const said = childOf(tree, name)?.text;
    return said === undefined || Number(said) === count
      ? []
      : [`${path}: counts ${said} as ${name}, there are ${count}`];
  });
  const titles = elementsOf(tree, 'vt:vector').flatMap((vector) => {
    const { size } = vector.attributes;
    return Number(size) === vector.children.length
      ? []
      : [`${path}: has a list of ${size} with ${vector.children.length}`];
  });
  return [...wrong, ...titles];
}
