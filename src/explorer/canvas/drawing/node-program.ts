import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { repeatVertex } from './vertices.ts';

/** What a node's place on the graphics card is filled from, besides what sigma knows. */
export interface ShapeData extends NodeDisplayData {
  shape: number;
  /** What is inside; the same as the colour but for those that a text leaves unnamed. */
  inside: string;
  /** Around it: the ground it stands on, or what shows that it is chosen. */
  ring: string;
  /** Its width in pixels. */
  ringWidth: number;
  isPinned: boolean;
}

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;

/** Of a square made of two triangles. */
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** All kinds of nodes in one go: a disc, a diamond, a speech bubble and a page, each by its signed distance. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true };
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_ringWidth', size: 1, type: FLOAT },
        { name: 'a_isPinned', size: 1, type: FLOAT },
        { name: 'a_color', ...colour },
        { name: 'a_inside', ...colour },
        { name: 'a_ring', ...colour },
        { name: 'a_id', ...colour },
        { name: 'a_corner', size: 2, type: FLOAT },
      ],
    };
  }

  override processVisibleItem(id: number, start: number, data: ShapeData): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.shape;
    array[start + 4] = data.ringWidth;
    array[start + 5] = data.isPinned ? 1 : 0;
    array[start + 6] = floatColor(data.color);
    array[start + 7] = floatColor(data.inside);
    array[start + 8] = floatColor(data.ring);
    array[start + 9] = id;
    repeatVertex(array, start, 10, CORNERS);
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations['u_screen'] ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_feather'] ?? null, 1 / Math.max(1, params.pixelRatio));
  }
}

const UNIFORMS = ['u_matrix', 'u_screen', 'u_sizeRatio', 'u_feather'] as const;

const VERTEX = /* glsl */ `
#define SMALL 3.5

attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_ringWidth;
attribute float a_isPinned;
attribute vec4 a_color;
attribute vec4 a_inside;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;

varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_ringWidth;
varying float v_isPinned;
varying vec4 v_color;
varying vec4 v_inside;
varying vec4 v_ring;

void main() {
  v_radius = max(a_size / u_sizeRatio, 1.5);
  // Room for the corners of the shapes, the bubble's tail and the ring.
  float reach = v_radius * (v_radius < SMALL ? 1.2 : 1.42) + a_ringWidth + 0.6;
  v_at = a_corner * reach;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + v_at * 2.0 / u_screen, 0.0, 1.0);
  v_shape = a_shape;
  v_ringWidth = a_ringWidth;
  v_isPinned = a_isPinned;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_inside = a_inside;
  v_ring = a_ring;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

#define SMALL 3.5

uniform float u_feather;

varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_ringWidth;
varying float v_isPinned;
varying vec4 v_color;
varying vec4 v_inside;
varying vec4 v_ring;

float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float halfPlane(vec2 p, vec2 point, vec2 outward) {
  return dot(p - point, normalize(outward));
}

float bubble(vec2 p, float r) {
  float body = box(p - vec2(0.0, 0.12 * r), vec2(1.18, 0.86) * r, 0.42 * r);
  float tail = max(max(
    halfPlane(p, vec2(-0.72, -0.4) * r, vec2(-1.0, 0.06)),
    halfPlane(p, vec2(0.02, -0.6) * r, vec2(0.62, -0.66))),
    halfPlane(p, vec2(0.0, -0.2) * r, vec2(0.0, 1.0)));
  return min(body, tail);
}

float page(vec2 p, float r) {
  vec2 half_size = vec2(0.82, 1.06) * r;
  return max(box(p, half_size, 0.1 * r), halfPlane(p, half_size - vec2(0.52 * r, 0.0), vec2(1.0, 1.0)));
}

/** Seen from far away, only what is round, upright or pointed can be told. */
float small(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  vec2 q = abs(p);
  if (v_shape < 1.5) return (q.x + q.y) * 0.7071 - r * 0.85;
  return v_shape < 2.5 ? max(q.x - 1.1 * r, q.y - 0.8 * r) : max(q.x - 0.75 * r, q.y - 1.05 * r);
}

float shape(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return (abs(p.x) + abs(p.y) - 1.28 * r) * 0.7071;
  if (v_shape < 2.5) return bubble(p, r);
  return page(p, r);
}

void main() {
  float away = v_radius < SMALL ? small(v_at, v_radius) : shape(v_at, v_radius);
  #ifdef PICKING_MODE
  // Small things can be hit a little beside them.
  if (away > max(2.0, 6.0 - v_radius)) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  float border = min(2.0, v_radius * 0.4);
  vec3 colour = mix(v_inside.rgb, v_color.rgb, smoothstep(-border - u_feather, -border, away));
  if (v_isPinned > 0.5) {
    float dot_away = length(v_at) - max(1.5, v_radius * 0.32);
    colour = mix(v_ring.rgb, colour, smoothstep(-u_feather, u_feather, dot_away));
  }
  colour = mix(colour, v_ring.rgb, smoothstep(-u_feather, u_feather, away));
  float alpha = 1.0 - smoothstep(-u_feather, u_feather, away - v_ringWidth);
  gl_FragColor = vec4(colour * alpha, alpha);
  #endif
}
`;
