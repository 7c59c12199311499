import { curvature } from '../curve.ts';
import { flowRun } from '../flow-colour.ts';
import { flowDash, headFlare } from '../flow-shape.ts';

/** Steps of a ribbon's body; the arrowhead follows. */
export const bodySegments = 30;

/** Slots of the attributes: the same in every program, so that one vertex array serves all projections. */
export const attributeSlots = { corner: 0, ends: 1, look: 2, from: 3, to: 4 } as const;

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

/** A literal of GLSL, whose floats want their point. */
function float(value: number): string {
  return value.toFixed(4);
}

/** The preludes give `projectTile`, which works on every projection of the map. */
export function vertexShader(prelude: string, define: string): string {
  return `#version 300 es
${prelude}
${define}
layout(location = ${attributeSlots.corner}) in vec3 a_corner;
layout(location = ${attributeSlots.ends}) in vec4 a_ends;
layout(location = ${attributeSlots.look}) in vec4 a_look;
layout(location = ${attributeSlots.from}) in vec4 a_from;
layout(location = ${attributeSlots.to}) in vec3 a_to;
uniform vec2 u_resolution;
out float v_share;
out float v_side;
out float v_core;
out float v_pixels;
out float v_part;
out float v_wave;
out vec2 v_look;
out vec3 v_hue;
flat out vec3 v_full;

const float casing = 1.6;

vec2 curve(float t) {
  vec2 chord = a_ends.zw - a_ends.xy;
  vec2 control = (a_ends.xy + a_ends.zw) * 0.5 + vec2(chord.y, -chord.x) * ${float(curvature)};
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
  v_core = a_corner.z > 1.5 ? 0.0 : a_corner.z > 0.5 ? width * 0.5 + ${float(headFlare)} : body;
  v_side = a_corner.y * (v_core + casing);
  v_share = t;
  v_pixels = t * length_;
  v_part = a_corner.z;
  v_wave = t * max(1.0, floor(length_ / 170.0)) - a_from.w;
  v_look = a_look.yz;
  v_hue = mix(a_from.rgb, a_to, smoothstep(${float(flowRun.turnFrom)}, ${float(flowRun.turnTo)}, t));
  v_full = a_to;
  gl_Position = position;
  gl_Position.xy += normal * v_side / u_resolution * 2.0 * position.w;
}`;
}

/** Everything is premultiplied; comets shine away from the ground: dark on light, light on dark. A time below 0 stands still: the same picture without the comets. */
export const fragmentShader = `#version 300 es
precision highp float;
in float v_share;
in float v_side;
in float v_core;
in float v_pixels;
in float v_part;
in float v_wave;
in vec2 v_look;
in vec3 v_hue;
flat in vec3 v_full;
uniform vec4 u_casing;
uniform float u_seconds;
out vec4 colour;

const float dashEdge = ${float(0.5 - flowDash.stroke / flowDash.period / 2)};

float cometAt(float wave) {
  float share = fract(wave);
  float head = pow(smoothstep(0.35, 0.96, share), 3.0) * (1.0 - smoothstep(0.96, 1.0, share));
  return head * smoothstep(0.0, 0.06, v_share);
}

void main() {
  float distance_ = abs(v_side);
  float core = 1.0 - smoothstep(v_core - 0.55, v_core + 0.45, distance_);
  float edge = 1.0 - smoothstep(v_core + 0.9, v_core + 1.6, distance_);
  float beat = abs(fract(v_pixels / ${float(flowDash.period)}) - 0.5);
  float dash = v_look.y > 0.5 && v_part < 0.5 ? smoothstep(dashEdge - 0.03, dashEdge + 0.03, beat) : 1.0;
  float comet = u_seconds < 0.0 ? 0.0 : cometAt(v_wave - u_seconds * 0.28);
  vec3 hue = mix(mix(v_hue, v_full, comet), vec3(1.0) - u_casing.rgb, comet * (u_casing.r > 0.5 ? 0.28 : 0.6));
  float strength = min(mix(${float(flowRun.opacityFrom)}, ${float(flowRun.opacityTo)}, v_share) + comet * 0.6, 1.0);
  float alpha = edge * mix(u_casing.a * strength, strength, core) * dash * v_look.x;
  colour = vec4(mix(u_casing.rgb, hue, core) * alpha, alpha);
}`;
