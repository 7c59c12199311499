import { createFlowLayer, type FlowLayer } from '../../web/src/map/layers/flow-renderer.ts';
import { packRibbons, type Ribbon } from '../../web/src/map/layers/pack-ribbons.ts';
import { createRandom } from './generated-branches.ts';
import { median, type Result } from './result-table.ts';

const arcCount = 300;
const framesARound = 2_000;
const rounds = 15;

/** Counts what it is asked for and does nothing: what remains is the layer's own time. */
function countingGraphics() {
  const counted = { calls: 0 };
  const names = [
    ...['activeTexture', 'attachShader', 'bindBuffer', 'bindVertexArray', 'blendFunc', 'bufferData', 'compileShader'],
    ...['createBuffer', 'createProgram', 'createShader', 'createVertexArray', 'deleteShader', 'disable'],
    ...['drawArraysInstanced', 'enable', 'enableVertexAttribArray', 'getProgramParameter', 'getUniformLocation'],
    ...['linkProgram', 'shaderSource', 'uniform1f', 'uniform2f', 'uniform4fv', 'uniformMatrix4fv', 'useProgram'],
    ...['vertexAttribDivisor', 'vertexAttribPointer'],
  ];
  const answer = {};
  const count = () => {
    counted.calls += 1;
    return answer;
  };
  const gl: WebGL2RenderingContext = Object.assign(Object.create(null), {
    ...Object.fromEntries(names.map((name) => [name, count])),
    ...{ drawingBufferWidth: 2880, drawingBufferHeight: 1800 },
  });
  return { gl, counted };
}

function generateRibbons(): Ribbon[] {
  const random = createRandom(20261127);
  const place = () => [80 + 50 * random(), 20 + 30 * random()] as const;
  return Array.from({ length: arcCount }, (_, index) => ({
    ...{ origin: place(), destination: place(), widthPixels: 1.4 + 5.6 * random(), opacity: 1 },
    ...{ isDashed: index % 3 === 0, gapPixels: 8, hues: { origin: '#73808f', destination: '#c4410f' } },
  }));
}

type Bench = {
  readonly layer: FlowLayer;
  readonly drawFrame: (frame: number) => void;
  readonly callsAFrame: () => number;
};

function openBench(ribbons: readonly Ribbon[]): Bench {
  const { gl, counted } = countingGraphics();
  const layer = createFlowLayer('flows');
  const map = Object.assign(Object.create(null), { getPixelRatio: () => 2, triggerRepaint: () => undefined });
  const input = Object.assign(Object.create(null), {
    shaderData: { variantName: 'mercator', vertexShaderPrelude: '', define: '' },
    defaultProjectionData: {
      ...{ mainMatrix: new Float32Array(16), fallbackMatrix: new Float32Array(16), projectionTransition: 0 },
      ...{ tileMercatorCoords: [0, 0, 1, 1], clippingPlane: [0, 0, 0, 0] },
    },
  });
  layer.onAdd?.(map, gl);
  layer.setCasing({ colour: '#ffffff', opacity: 0.85 });
  layer.setRibbons(ribbons);
  const drawFrame = (frame: number) => {
    layer.setSeconds(frame / 60);
    layer.render(gl, input);
  };
  // The first frame makes buffers and program.
  drawFrame(0);
  const callsAFrame = () => {
    const before = counted.calls;
    drawFrame(0);
    return counted.calls - before;
  };
  return { layer, drawFrame, callsAFrame };
}

/** Milliseconds of one call, the median of several rounds of many. */
function timeOf(act: (index: number) => void, calls: number): number {
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    for (let index = 0; index < calls; index += 1) act(index);
    return (performance.now() - before) / calls;
  });
  return median(times);
}

/** The layer's own JavaScript beside that of a bare loop over its arcs: no frame is drawn, so none is counted. */
export function measureFlowLayer(): Result[] {
  const ribbons = generateRibbons();
  const { layer, drawFrame, callsAFrame } = openBench(ribbons);
  const calls = callsAFrame();
  const frame = timeOf(drawFrame, framesARound);
  const bare = timeOf(() => ribbons.reduce((sum, { widthPixels }) => sum + widthPixels, 0), framesARound);
  const change = timeOf((index) => {
    layer.setRibbons(ribbons);
    drawFrame(index);
  }, framesARound / 20);
  const packed = timeOf(() => packRibbons(ribbons), framesARound / 20);
  const name = `${arcCount} arcs of the flow layer`;
  return [
    {
      ...{ name: `${name}, a frame in motion`, measured: frame, unit: 'ms', target: { atMost: 1 } },
      note: `${calls} calls of the graphics library; ${(frame / bare).toFixed(1)} × a bare loop over the arcs`,
    },
    {
      ...{ name: `${name}, a frame after new arcs`, measured: change, unit: 'ms', target: { atMost: 1 } },
      note: `of which ${packed.toFixed(3)} ms pack them`,
    },
  ];
}
