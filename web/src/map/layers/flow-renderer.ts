import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import { parseHex, type Rgb } from '../colour.ts';
import { buildProgram, type FlowProgram } from './flow-program.ts';
import { attributeSlots, bodySegments, fragmentShader, ribbonStrip, vertexShader } from './flow-shader.ts';
import { packRibbons, type Ribbon, ribbonFloats } from './pack-ribbons.ts';

export type FlowLayer = CustomLayerInterface & {
  readonly setRibbons: (ribbons: readonly Ribbon[]) => void;
  readonly setCasing: (casing: { readonly colour: string; readonly opacity: number }) => void;
  /** Explicit time of the motion, so that pictures repeat; null stands still. */
  readonly setSeconds: (seconds: number | null) => void;
};

const stripCorners = (bodySegments + 3) * 2;

/** Everything that lives and dies with one graphics context. */
type Graphics = {
  readonly gl: WebGL2RenderingContext;
  readonly strip: WebGLBuffer;
  readonly instances: WebGLBuffer;
  /** Holds where the attributes lie, so that a frame binds it and draws. */
  readonly ribbons: WebGLVertexArrayObject;
  readonly programs: Map<string, FlowProgram>;
};

type Span = { readonly slot: number; readonly size: number; readonly from: number };

const instanceSpans: readonly Span[] = [
  { slot: attributeSlots.ends, size: 4, from: 0 },
  { slot: attributeSlots.look, size: 4, from: 4 },
  { slot: attributeSlots.from, size: 4, from: 8 },
  { slot: attributeSlots.to, size: 3, from: 12 },
];

function openGraphics(gl: WebGL2RenderingContext): Graphics {
  const [strip, instances, ribbons] = [gl.createBuffer(), gl.createBuffer(), gl.createVertexArray()];
  gl.bindVertexArray(ribbons);
  gl.bindBuffer(gl.ARRAY_BUFFER, strip);
  gl.bufferData(gl.ARRAY_BUFFER, ribbonStrip(), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(attributeSlots.corner);
  gl.vertexAttribPointer(attributeSlots.corner, 3, gl.FLOAT, false, 12, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, instances);
  for (const { slot, size, from } of instanceSpans) {
    gl.enableVertexAttribArray(slot);
    gl.vertexAttribPointer(slot, size, gl.FLOAT, false, ribbonFloats * 4, from * 4);
    gl.vertexAttribDivisor(slot, 1);
  }
  gl.bindVertexArray(null);
  return { gl, strip, instances, ribbons, programs: new Map() };
}

function programFor({ gl, programs }: Graphics, { shaderData }: CustomRenderMethodInput): FlowProgram {
  const known = programs.get(shaderData.variantName);
  if (known) return known;
  const vertex = vertexShader(shaderData.vertexShaderPrelude, shaderData.define);
  const built = buildProgram(gl, vertex, fragmentShader);
  programs.set(shaderData.variantName, built);
  return built;
}

function setProjection(gl: WebGL2RenderingContext, program: FlowProgram, input: CustomRenderMethodInput): void {
  const projection = input.defaultProjectionData;
  gl.uniformMatrix4fv(program.matrix, false, projection.mainMatrix);
  gl.uniformMatrix4fv(program.fallbackMatrix, false, projection.fallbackMatrix);
  gl.uniform4fv(program.tileMercator, projection.tileMercatorCoords);
  gl.uniform4fv(program.clippingPlane, projection.clippingPlane);
  gl.uniform1f(program.transition, projection.projectionTransition);
}

function drawRibbons({ gl, ribbons }: Graphics, count: number): void {
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.CULL_FACE);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.bindVertexArray(ribbons);
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, stripCorners, count);
  gl.bindVertexArray(null);
}

/** What one layer holds between frames. */
type FlowState = {
  map: MapLibre | null;
  gl: WebGL2RenderingContext | null;
  /** Made within the first frame: outside of frames the map takes its own bindings for granted. */
  graphics: Graphics | null;
  packed: Float32Array;
  isUploaded: boolean;
  seconds: number | null;
  casing: [...Rgb, opacity: number] | null;
};

function upload(state: FlowState, { gl, instances }: Graphics): void {
  if (state.isUploaded) return;
  gl.bindBuffer(gl.ARRAY_BUFFER, instances);
  gl.bufferData(gl.ARRAY_BUFFER, state.packed, gl.DYNAMIC_DRAW);
  state.isUploaded = true;
}

/** Sixty times a second: nothing is looked up by name or allocated here. */
function renderFlows(state: FlowState, input: CustomRenderMethodInput): void {
  const { map, gl, packed, casing, seconds } = state;
  if (!gl || !map || !casing || packed.length === 0) return;
  state.graphics ??= openGraphics(gl);
  const { graphics } = state;
  const program = programFor(graphics, input);
  program.activate();
  setProjection(gl, program, input);
  const ratio = map.getPixelRatio();
  gl.uniform2f(program.resolution, gl.drawingBufferWidth / ratio, gl.drawingBufferHeight / ratio);
  gl.uniform1f(program.seconds, seconds ?? -1);
  gl.uniform4fv(program.casing, casing);
  upload(state, graphics);
  drawRibbons(graphics, packed.length / ribbonFloats);
}

function closeGraphics({ gl, strip, instances, ribbons, programs }: Graphics): void {
  gl.deleteBuffer(strip);
  gl.deleteBuffer(instances);
  gl.deleteVertexArray(ribbons);
  for (const { program } of programs.values()) gl.deleteProgram(program);
}

/** The flows as one instanced draw: curved, tapering, with arrowheads. Add it again after a lost graphics context. */
export function createFlowLayer(id: string): FlowLayer {
  const packed: Float32Array = new Float32Array();
  const state: FlowState = {
    ...{ map: null, gl: null, graphics: null, casing: null, seconds: null },
    ...{ packed, isUploaded: false },
  };
  const change = (next: Partial<FlowState>) => {
    Object.assign(state, next);
    state.map?.triggerRepaint();
  };
  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    onAdd: (map, gl) => change({ map, gl, graphics: null, isUploaded: false }),
    onRemove: () => {
      if (state.graphics) closeGraphics(state.graphics);
      change({ map: null, gl: null, graphics: null });
    },
    render: (_gl, input) => renderFlows(state, input),
    setRibbons: (ribbons) => change({ packed: packRibbons(ribbons), isUploaded: false }),
    setCasing: ({ colour, opacity }) => change({ casing: [...parseHex(colour), opacity] }),
    setSeconds: (seconds) => {
      state.seconds = seconds;
      state.map?.triggerRepaint();
    },
  };
}
