/** Steps of a ribbon's body; the arrowhead follows. */
export const bodySegments = 30;

/**
 * Corners of one ribbon as a triangle strip: share along the body, side (−1, 1), and part: 0 the body, 1 the base of the
 * arrowhead, 2 its tip.
 */
export function ribbonStrip(): Float32Array {
  const corners: number[] = [];
  for (let index = 0; index <= bodySegments; index += 1) {
    const share = index / bodySegments;
    corners.push(share, -1, 0, share, 1, 0);
  }
  corners.push(1, -1, 1, 1, 1, 1, 1, -1, 2, 1, 1, 2);
  return new Float32Array(corners);
}

/** The preludes give `projectTile`, which works on every projection of the map. */
export function vertexShader(prelude: string, define: string): string {
  return `#version 300 es
${prelude}
${define}
in vec3 a_corner;
in vec4 a_ends;
in vec4 a_look;
uniform vec2 u_resolution;
uniform float u_curvature;
out float v_share;
out float v_side;
out float v_core;
out float v_pixels;
out float v_part;
out vec2 v_look;

const float casing = 1.6;

vec2 curve(float t) {
  vec2 chord = a_ends.zw - a_ends.xy;
  vec2 control = (a_ends.xy + a_ends.zw) * 0.5 + vec2(chord.y, -chord.x) * u_curvature;
  return mix(mix(a_ends.xy, control, t), mix(control, a_ends.zw, t), t);
}

vec2 onScreen(vec4 position) {
  return position.xy / position.w * u_resolution * 0.5;
}

void main() {
  float width = a_look.x;
  vec2 start = onScreen(projectTile(a_ends.xy));
  vec2 end = onScreen(projectTile(a_ends.zw));
  float length_ = max(length(end - start) * 1.05, 1.0);
  float finish = 1.0 - min(a_look.w / length_, 0.3);
  float head = min(clamp(width * 2.1 + 5.0, 8.0, 22.0), length_ * 0.6);
  float neck = finish - head / length_;
  float t = a_corner.z > 1.5 ? finish : a_corner.x * neck;

  vec4 position = projectTile(curve(t));
  vec2 before = onScreen(projectTile(curve(max(0.0, min(t, neck) - 0.01))));
  vec2 after = onScreen(projectTile(curve(a_corner.z > 0.5 ? finish : t + 0.01)));
  vec2 direction = normalize(after - before + vec2(1e-6, 0.0));
  vec2 normal = vec2(-direction.y, direction.x);

  float body = width * 0.5 * mix(0.3, 1.0, smoothstep(0.0, 0.85, t));
  v_core = a_corner.z > 1.5 ? 0.0 : a_corner.z > 0.5 ? width * 0.5 + 3.4 : body;
  v_side = a_corner.y * (v_core + casing);
  v_share = t;
  v_pixels = t * length_;
  v_part = a_corner.z;
  v_look = a_look.yz;
  gl_Position = position;
  gl_Position.xy += normal * v_side / u_resolution * 2.0 * position.w;
}`;
}

/** Colour runs from origin to destination; unpaired flows are dashed; everything is premultiplied. */
export const fragmentShader = `#version 300 es
precision highp float;
in float v_share;
in float v_side;
in float v_core;
in float v_pixels;
in float v_part;
in vec2 v_look;
uniform vec3 u_origin;
uniform vec3 u_destination;
uniform vec4 u_casing;
uniform float u_seconds;
out vec4 colour;

void main() {
  float distance_ = abs(v_side);
  float core = 1.0 - smoothstep(v_core - 0.55, v_core + 0.45, distance_);
  float edge = 1.0 - smoothstep(v_core + 0.9, v_core + 1.6, distance_);
  float dash = v_look.y > 0.5 && v_part < 0.5 ? smoothstep(0.28, 0.34, abs(fract(v_pixels / 13.0) - 0.5) + 0.12) : 1.0;
  vec3 hue = mix(u_origin, u_destination, smoothstep(0.05, 0.9, v_share));
  float comet = u_seconds < 0.0 ? 0.0 : pow(fract(v_share * 1.5 - u_seconds * 0.35), 6.0);
  hue = mix(hue, u_casing.rgb, comet * 0.6);
  float strength = mix(0.42, 0.95, v_share);
  float alpha = edge * mix(u_casing.a * strength, strength, core) * dash * v_look.x;
  colour = vec4(mix(u_casing.rgb, hue, core) * alpha, alpha);
}`;
