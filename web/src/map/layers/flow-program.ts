export type AttributeSpan = {
  readonly size: number;
  readonly stride: number;
  readonly offset: number;
  readonly divisor: number;
};

/** A linked program with its locations looked up once. */
export type FlowProgram = {
  readonly program: WebGLProgram;
  readonly activate: () => void;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
  /** Points an attribute at the buffer bound now; returns its location. */
  readonly attribute: (name: string, span: AttributeSpan) => number;
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
  const uniforms = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    activate: () => gl.useProgram(program),
    uniform: (name) => {
      const known = uniforms.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      uniforms.set(name, location);
      return location;
    },
    attribute: (name, { size, stride, offset, divisor }) => {
      const location = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride, offset);
      gl.vertexAttribDivisor(location, divisor);
      return location;
    },
  };
}
