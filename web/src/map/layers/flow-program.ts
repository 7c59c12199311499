/** A linked program and where its uniforms stand, looked up once. */
export type FlowProgram = {
  readonly program: WebGLProgram;
  readonly activate: () => void;
  readonly matrix: WebGLUniformLocation | null;
  readonly fallbackMatrix: WebGLUniformLocation | null;
  readonly tileMercator: WebGLUniformLocation | null;
  readonly clippingPlane: WebGLUniformLocation | null;
  readonly transition: WebGLUniformLocation | null;
  readonly resolution: WebGLUniformLocation | null;
  readonly seconds: WebGLUniformLocation | null;
  readonly casing: WebGLUniformLocation | null;
};

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('wanted a shader, got none: the graphics context is lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/** Compiles and links; throws with the driver's log. */
export function buildProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): FlowProgram {
  const program = gl.createProgram();
  const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = [gl.getProgramInfoLog(program), ...shaders.map((shader) => gl.getShaderInfoLog(shader))];
    throw new Error(`wanted a flow program, got: ${logs.filter(Boolean).join('; ')}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  const at = (name: string) => gl.getUniformLocation(program, name);
  return {
    program,
    activate: () => gl.useProgram(program),
    matrix: at('u_projection_matrix'),
    fallbackMatrix: at('u_projection_fallback_matrix'),
    tileMercator: at('u_projection_tile_mercator_coords'),
    clippingPlane: at('u_projection_clipping_plane'),
    transition: at('u_projection_transition'),
    resolution: at('u_resolution'),
    seconds: at('u_seconds'),
    casing: at('u_casing'),
  };
}
