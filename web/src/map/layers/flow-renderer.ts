import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import { parseHex, type Rgb } from '../colour.ts';
import { curvature, toMercator } from '../curve.ts';
import type { Position } from '../map-props.ts';
import { buildProgram, type FlowProgram } from './flow-program.ts';
import { bodySegments, fragmentShader, ribbonStrip, vertexShader } from './flow-shader.ts';

/** One ribbon. `opacity` fades those not pointed at. */
export type Ribbon = {
  readonly origin: Position;
  readonly destination: Position;
  readonly widthPixels: number;
  readonly opacity: number;
  readonly isDashed: boolean;
  /** Room left for the destination's dot. */
  readonly gapPixels: number;
};

export type FlowColours = {
  readonly origin: string;
  readonly destination: string;
  readonly casing: string;
  readonly casingOpacity: number;
};

export type FlowLayer = CustomLayerInterface & {
  readonly setRibbons: (ribbons: readonly Ribbon[]) => void;
  readonly setColours: (colours: FlowColours) => void;
  /** Explicit time of the motion, so that pictures repeat; null stands still. */
  readonly setSeconds: (seconds: number | null) => void;
};

const floatsEach = 8;
const stripCorners = (bodySegments + 3) * 2;

function packRibbons(ribbons: readonly Ribbon[]): Float32Array {
  return new Float32Array(
    ribbons.flatMap(({ origin, destination, widthPixels, opacity, isDashed, gapPixels }) => [
      ...toMercator(origin),
      ...toMercator(destination),
      widthPixels,
      opacity,
      isDashed ? 1 : 0,
      gapPixels,
    ]),
  );
}

/** Everything that lives and dies with one graphics context. */
type Graphics = {
  readonly gl: WebGL2RenderingContext;
  readonly strip: WebGLBuffer;
  readonly instances: WebGLBuffer;
  readonly programs: Map<string, FlowProgram>;
};

function openGraphics(gl: WebGL2RenderingContext): Graphics {
  const strip = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, strip);
  gl.bufferData(gl.ARRAY_BUFFER, ribbonStrip(), gl.STATIC_DRAW);
  return { gl, strip, instances: gl.createBuffer(), programs: new Map() };
}

function programFor({ gl, programs }: Graphics, { shaderData }: CustomRenderMethodInput): FlowProgram {
  const known = programs.get(shaderData.variantName);
  if (known) return known;
  const vertex = vertexShader(shaderData.vertexShaderPrelude, shaderData.define);
  const built = buildProgram(gl, vertex, fragmentShader);
  programs.set(shaderData.variantName, built);
  return built;
}

function setProjection(gl: WebGL2RenderingContext, { uniform }: FlowProgram, input: CustomRenderMethodInput): void {
  const projection = input.defaultProjectionData;
  gl.uniformMatrix4fv(uniform('u_projection_matrix'), false, projection.mainMatrix);
  gl.uniformMatrix4fv(uniform('u_projection_fallback_matrix'), false, projection.fallbackMatrix);
  gl.uniform4f(uniform('u_projection_tile_mercator_coords'), ...projection.tileMercatorCoords);
  gl.uniform4f(uniform('u_projection_clipping_plane'), ...projection.clippingPlane);
  gl.uniform1f(uniform('u_projection_transition'), projection.projectionTransition);
}

function drawRibbons({ gl, strip, instances }: Graphics, program: FlowProgram, count: number): void {
  const { attribute } = program;
  gl.bindBuffer(gl.ARRAY_BUFFER, strip);
  const corner = attribute('a_corner', { size: 3, stride: 12, offset: 0, divisor: 0 });
  gl.bindBuffer(gl.ARRAY_BUFFER, instances);
  const stride = floatsEach * 4;
  const ends = attribute('a_ends', { size: 4, stride, offset: 0, divisor: 1 });
  const look = attribute('a_look', { size: 4, stride, offset: 16, divisor: 1 });
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.CULL_FACE);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, stripCorners, count);
  // The map's own layers share these slots and know nothing of divisors.
  for (const location of [corner, ends, look]) {
    gl.vertexAttribDivisor(location, 0);
    gl.disableVertexAttribArray(location);
  }
}

type Hues = { readonly origin: Rgb; readonly destination: Rgb; readonly casing: readonly [...Rgb, number] };

/** What one layer holds between frames. */
type FlowState = {
  map: MapLibre | null;
  graphics: Graphics | null;
  packed: Float32Array;
  isUploaded: boolean;
  seconds: number | null;
  hues: Hues | null;
};

function upload(state: FlowState, { gl, instances }: Graphics): void {
  if (state.isUploaded) return;
  gl.bindBuffer(gl.ARRAY_BUFFER, instances);
  gl.bufferData(gl.ARRAY_BUFFER, state.packed, gl.DYNAMIC_DRAW);
  state.isUploaded = true;
}

function renderFlows(state: FlowState, input: CustomRenderMethodInput): void {
  const { map, graphics, packed, hues, seconds } = state;
  if (!graphics || !map || !hues || packed.length === 0) return;
  const { gl } = graphics;
  const program = programFor(graphics, input);
  program.activate();
  setProjection(gl, program, input);
  const ratio = map.getPixelRatio();
  gl.uniform2f(program.uniform('u_resolution'), gl.drawingBufferWidth / ratio, gl.drawingBufferHeight / ratio);
  gl.uniform1f(program.uniform('u_curvature'), curvature);
  gl.uniform1f(program.uniform('u_seconds'), seconds ?? -1);
  gl.uniform3f(program.uniform('u_origin'), ...hues.origin);
  gl.uniform3f(program.uniform('u_destination'), ...hues.destination);
  gl.uniform4f(program.uniform('u_casing'), ...hues.casing);
  upload(state, graphics);
  drawRibbons(graphics, program, packed.length / floatsEach);
}

function closeGraphics({ gl, strip, instances, programs }: Graphics): void {
  gl.deleteBuffer(strip);
  gl.deleteBuffer(instances);
  for (const { program } of programs.values()) gl.deleteProgram(program);
}

/** The flows as one instanced draw: curved, tapering, with arrowheads. Add it again after a lost graphics context. */
export function createFlowLayer(id: string): FlowLayer {
  const packed: Float32Array = new Float32Array();
  const state: FlowState = { map: null, graphics: null, packed, isUploaded: false, seconds: null, hues: null };
  const change = (next: Partial<FlowState>) => {
    Object.assign(state, next);
    state.map?.triggerRepaint();
  };
  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    onAdd: (map, gl) => change({ map, graphics: openGraphics(gl), isUploaded: false }),
    onRemove: () => {
      if (state.graphics) closeGraphics(state.graphics);
      state.graphics = null;
    },
    render: (_gl, input) => renderFlows(state, input),
    setRibbons: (ribbons) => change({ packed: packRibbons(ribbons), isUploaded: false }),
    setColours: ({ origin, destination, casing, casingOpacity }) => {
      const hues: Hues = {
        origin: parseHex(origin),
        destination: parseHex(destination),
        casing: [...parseHex(casing), casingOpacity],
      };
      change({ hues });
    },
    setSeconds: (seconds) => change({ seconds }),
  };
}
