import type { CollectionSource } from '../collections/collection-sources.ts';
import { colours } from './colours.ts';
import { approvalLine, layerMetadata, sourceLine } from './describe-sources.ts';
import { type LayerGroup, type ProjectLayer, type ProjectQuestion, projectGroups } from './layers.ts';
import { qgisVersion, scalesOf } from './write-style.ts';
import { element, textElement, type Xml, xmlDocument } from './xml.ts';

/** The number that QGIS keeps a system under: it reads the name only where that is told too. */
const numbersOfSystems = { 'EPSG:4326': '3452', 'EPSG:3857': '3857' } as const;

const systemOf = (authid: keyof typeof numbersOfSystems): Xml =>
  element('spatialrefsys', {}, [textElement('srsid', numbersOfSystems[authid]), textElement('authid', authid)]);

/** China with all its islands, in the metres of EPSG:3857. */
const extent = { xmin: '7900000', ymin: '200000', xmax: '15400000', ymax: '7200000' };
const extentElements = Object.entries(extent).map(([name, text]) => textElement(name, text));

/** QGIS gives layers with an id of less than eleven characters another one, and then finds them no more in the tree. */
const layerId = (id: string) => `layer_of_${id}`;

function treeLayer({ id, name, provider, source }: ProjectLayer): Xml {
  return element('layer-tree-layer', {
    id: layerId(id),
    name,
    source,
    providerKey: provider,
    checked: 'Qt::Checked',
    expanded: 1,
  });
}

function treeGroup({ name, layers }: LayerGroup): Xml {
  return element('layer-tree-group', { name, checked: 'Qt::Checked', expanded: 1 }, layers.map(treeLayer));
}

function mapLayer(layer: ProjectLayer, { publicUrl, language }: ProjectQuestion): Xml {
  const { id, name, kind, provider, source, crs, geometry, hasLabels, drawing, sources } = layer;
  const metadata = { identifier: `${publicUrl}/api/collections/${id}`, title: name, sources };
  const attributes = {
    type: kind,
    geometry,
    labelsEnabled: hasLabels ? 1 : 0,
    styleCategories: 'AllStyleCategories',
    ...scalesOf(layer),
  };
  return element('maplayer', attributes, [
    textElement('id', layerId(id)),
    textElement('datasource', source),
    textElement('layername', name),
    element('srs', {}, [systemOf(crs)]),
    layerMetadata(metadata, language),
    element('provider', { encoding: 'UTF-8' }, [provider]),
    ...drawing,
  ]);
}

const words = {
  title: { zh: '产业集群金融地图', en: 'Industrial-cluster financing map' },
  api: { zh: '数据接口', en: 'The data' },
} as const;

function projectMetadata({ publicUrl, language }: ProjectQuestion, sources: readonly CollectionSource[]): Xml {
  const lines = [...sources.map((source) => sourceLine(source, language)), approvalLine(sources, language)];
  const link = { name: words.api[language], type: 'WWW:LINK', url: `${publicUrl}/api`, mimeType: 'text/html' };
  return element('projectMetadata', {}, [
    textElement('identifier', `${publicUrl}/api/qgis/project.qgs`),
    textElement('language', language),
    textElement('type', 'project'),
    textElement('title', words.title[language]),
    textElement('abstract', lines.join('\n')),
    element('links', {}, [element('link', link)]),
  ]);
}

/** The sea, behind all layers. */
function background(): Xml {
  const parts = [1, 3, 5].map((start) => String(Number.parseInt(colours.water.slice(start, start + 2), 16)));
  return element(
    'Gui',
    {},
    ['Red', 'Green', 'Blue'].map((name, index) =>
      element(`CanvasColor${name}Part`, { type: 'int' }, [parts[index] ?? '255']),
    ),
  );
}

/** Without this word QGIS leaves the reference system of the project unread. */
const withReferenceSystem = element('SpatialRefSys', {}, [element('ProjectionsEnabled', { type: 'int' }, ['1'])]);

/** Each list once, though several layers are made of it. */
function distinctSources(layers: readonly ProjectLayer[]): CollectionSource[] {
  const all = layers.flatMap(({ sources }) => sources);
  return [...new Map(all.map((source) => [source.title.zh, source])).values()];
}

/** A QGIS project (QGS) of all collections, in the look of the web's map; every address in it is of this server. */
export function writeProject(question: ProjectQuestion): string {
  const groups = projectGroups(question);
  const layers = groups.flatMap((group) => group.layers);
  const title = words.title[question.language];
  return xmlDocument(
    element('qgis', { projectname: title, version: qgisVersion }, [
      textElement('title', title),
      element('projectCrs', {}, [systemOf('EPSG:3857')]),
      element('layer-tree-group', {}, groups.map(treeGroup)),
      element('mapcanvas', { name: 'theMapCanvas', annotationsVisible: 1 }, [
        textElement('units', 'meters'),
        element('extent', {}, extentElements),
        textElement('rotation', '0'),
        element('destinationsrs', {}, [systemOf('EPSG:3857')]),
      ]),
      element(
        'projectlayers',
        {},
        layers.map((layer) => mapLayer(layer, question)),
      ),
      element('properties', {}, [background(), withReferenceSystem]),
      projectMetadata(question, distinctSources(layers)),
      element('ProjectViewSettings', { UseProjectScales: 0 }, [
        element('DefaultViewExtent', extent, [systemOf('EPSG:3857')]),
      ]),
    ]),
  );
}
