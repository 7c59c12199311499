import { describe, expect, it } from 'vitest';
import { applyLayers, layerChanges } from './apply-layers.ts';
import { coverageScale } from './choropleth-ramp.ts';
import type { StyleState } from './layers/style-state.ts';
import { mapLayers } from './map-style.ts';
import { provinceLabels } from './province-labels.ts';

const state: StyleState = {
  theme: 'light',
  language: 'zh',
  view: 'coverage',
  choropleth: 'province',
  scale: coverageScale,
  unmeasured: [],
  fills: null,
  named: [],
  showsBranches: false,
  lit: [],
  selected: null,
  hovered: null,
};

const always = ['provinces-fill', 'china-outline', 'dash-line', 'provinces-label'];

function visibilityIn(layers: ReturnType<typeof mapLayers>, id: string): unknown {
  return layers.find((layer) => layer.id === id)?.layout?.visibility ?? 'visible';
}

describe('map layers', () => {
  it('are the same, in the same order, whatever the state', () => {
    const ids = mapLayers(state).map(({ id }) => id);
    const other = mapLayers({ ...state, theme: 'dark', language: 'en', view: 'transfers', choropleth: 'none' });
    expect(other.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('always show the provinces, the outline, the dash line and the names', () => {
    for (const view of ['coverage', 'gaps', 'transfers'] as const) {
      for (const choropleth of ['none', 'province', 'prefecture'] as const) {
        const layers = mapLayers({ ...state, view, choropleth });
        for (const id of always) expect(visibilityIn(layers, id)).toBe('visible');
      }
    }
  });

  it('show clusters in coverage and gaps, flows in transfers', () => {
    expect(visibilityIn(mapLayers(state), 'clusters')).toBe('visible');
    expect(visibilityIn(mapLayers(state), 'flow-targets')).toBe('none');
    const transfers = mapLayers({ ...state, view: 'transfers' });
    expect(visibilityIn(transfers, 'clusters')).toBe('none');
    expect(visibilityIn(transfers, 'flow-targets')).toBe('visible');
  });

  it('name a place once: at its node, where it has one', () => {
    const filterOf = (named: string[]) => mapLayers({ ...state, named }).find(({ id }) => id === 'provinces-label');
    expect(JSON.stringify(filterOf(['340000']))).toContain('340000');
    expect(JSON.stringify(filterOf([]))).not.toContain('340000');
  });

  it('fill regions in the colours given, the others plain, hatched none', () => {
    const layers = mapLayers({ ...state, fills: { '340000': '#E8A0B0' }, unmeasured: [] });
    const fill = layers.find(({ id }) => id === 'provinces-fill');
    expect(JSON.stringify(fill?.paint)).toContain('#E8A0B0');
    expect(JSON.stringify(fill?.paint)).not.toContain('feature-state');
  });

  it('never turn a fill by feature state into a plain colour: tiles on their way would fail', () => {
    for (const choropleth of ['none', 'province', 'prefecture'] as const) {
      for (const { id, paint } of mapLayers({ ...state, choropleth })) {
        if (id === 'provinces-fill' || id === 'prefectures-fill')
          expect(JSON.stringify(paint)).toContain('feature-state');
      }
    }
  });

  it('fetch no counties for a picture of the nation', () => {
    const layers = mapLayers(state).filter((layer) => 'source' in layer && layer.source === 'counties');
    expect(layers.length).toBeGreaterThan(0);
    for (const { minzoom = 0 } of layers) expect(minzoom).toBeGreaterThan(7);
  });

  it('name all 34 provinces, Taiwan, Hong Kong and Macao among them', () => {
    expect(new Set(provinceLabels.map(([adcode]) => adcode)).size).toBe(34);
    const names = provinceLabels.map(([, nameZh]) => nameZh);
    expect(names).toEqual(expect.arrayContaining(['台湾', '香港', '澳门']));
  });
});

describe('layer changes', () => {
  it('are none for the same state', () => {
    expect(layerChanges(mapLayers(state), mapLayers({ ...state }))).toEqual([]);
  });

  it('of the language touch label text and spacing alone', () => {
    const changes = layerChanges(mapLayers(state), mapLayers({ ...state, language: 'en' }));
    const names = new Set(changes.map((change) => (change.kind === 'filter' ? 'filter' : change.name)));
    expect(names).toEqual(new Set(['text-field', 'text-letter-spacing']));
  });

  it('of the selection touch the ring and the raised mark alone', () => {
    const changes = layerChanges(mapLayers(state), mapLayers({ ...state, selected: 'cluster:AMC-001' }));
    expect(new Set(changes.map(({ layer }) => layer))).toEqual(new Set(['cluster-selected', 'clusters-raised']));
  });

  it('of the clusters lit up touch their ring and the raised marks alone', () => {
    const changes = layerChanges(mapLayers(state), mapLayers({ ...state, lit: ['AMC-001', 'AMC-002'] }));
    expect(new Set(changes.map(({ layer }) => layer))).toEqual(new Set(['cluster-lit', 'clusters-raised']));
  });

  it('are applied through the setter of their kind', () => {
    const calls: string[] = [];
    const record = (setter: string) => (layer: string, name: unknown) => calls.push(`${setter} ${layer} ${name}`);
    const map = {
      setPaintProperty: record('paint'),
      setLayoutProperty: record('layout'),
      setFilter: (layer: string) => calls.push(`filter ${layer}`),
    };
    applyLayers(map, mapLayers(state), mapLayers({ ...state, unmeasured: [540000] }));
    expect(calls).toEqual(['filter provinces-hatch', 'filter prefectures-hatch']);
  });
});
