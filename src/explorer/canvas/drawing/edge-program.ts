import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { repeatVertex } from './vertices.ts';

/** What a line's place on the graphics card is filled from, besides what sigma knows. */
export interface LineData extends EdgeDisplayData {
  /** A number of `PATTERNS`. */
  pattern: number;
  hasArrow: boolean;
  /** How far it bends, in parts of its length. */
  bend: number;
}

/** From this number of lines on, the drawing is crowded. */
export const MANY_LINES = 3000;

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;

/**
 * Lines that are solid, dashed, dotted or double, with or without an arrow; straight in one piece, bent in several.
 * @param areLeftOut whether none of them is drawn now
 */
export function lineProgram(pieces: number, areLeftOut: () => boolean) {
  // Each piece is two triangles between where it begins and where it ends, on both sides of the line.
  const corners = Array.from({ length: pieces }, (_, piece): [number, number][] => {
    const [from, to] = [piece / pieces, (piece + 1) / pieces];
    return [
      [from, -1],
      [from, 1],
      [to, -1],
      [to, -1],
      [from, 1],
      [to, 1],
    ];
  }).flat();
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true };
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_bend', size: 1, type: FLOAT },
          { name: 'a_pattern', size: 1, type: FLOAT },
          { name: 'a_hasArrow', size: 1, type: FLOAT },
          { name: 'a_color', ...colour },
          { name: 'a_id', ...colour },
          { name: 'a_along', size: 2, type: FLOAT },
        ],
      };
    }

    override processVisibleItem(
      id: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: LineData,
    ): void {
      const { array } = this;
      array[start] = from.x;
      array[start + 1] = from.y;
      array[start + 2] = to.x;
      array[start + 3] = to.y;
      array[start + 4] = from.size;
      array[start + 5] = to.size;
      array[start + 6] = data.size;
      array[start + 7] = data.bend;
      array[start + 8] = data.pattern;
      array[start + 9] = data.hasArrow ? 1 : 0;
      array[start + 10] = floatColor(data.color);
      array[start + 11] = id;
      repeatVertex(array, start, 12, corners);
    }

    override render(params: RenderParams): void {
      if (areLeftOut()) return;
      const { pickProgram } = this;
      // In a crowd no line can be hit, and drawing them a second time for that would take half of the time.
      if (this.capacity > MANY_LINES) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: Parameters<EdgeProgram['setUniforms']>[1],
    ): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations['u_screen'] ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations['u_feather'] ?? null, 1 / Math.max(1, params.pixelRatio));
    }
  };
}

const UNIFORMS = ['u_matrix', 'u_screen', 'u_sizeRatio', 'u_feather'] as const;

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_radii;
attribute float a_width;
attribute float a_bend;
attribute float a_pattern;
attribute float a_hasArrow;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_along;

uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;

varying float v_side;
varying float v_along;
varying float v_left;
varying float v_width;
varying float v_arrow;
varying float v_pattern;
varying vec4 v_color;

vec2 onScreen(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy * 0.5 + 0.5) * u_screen;
}

void main() {
  vec2 from = onScreen(a_from);
  vec2 to = onScreen(a_to);
  float len = max(distance(from, to), 0.001);
  vec2 normal = vec2(from.y - to.y, to.x - from.x) / len;
  vec2 control = (from + to) * 0.5 + normal * a_bend * len;

  // It begins and ends at the shapes, with a little air.
  vec2 radii = max(a_radii / u_sizeRatio, 1.5) + vec2(1.0, 2.5);
  float first = min(radii.x / len, 0.5);
  float last = max(1.0 - radii.y / len, 0.5);
  float t = mix(first, last, a_along.x);
  vec2 at = mix(mix(from, control, t), mix(control, to, t), t);
  vec2 tangent = normalize(mix(control - from, to - control, t));
  float arc = 0.5 * (len + distance(from, control) + distance(control, to));

  v_width = max(a_width / u_sizeRatio, a_width * 0.5);
  // Seen from far away, an arrow is a dot: none is drawn.
  bool isNear = u_sizeRatio < 2.4;
  v_arrow = a_hasArrow > 0.5 && isNear ? clamp(5.0 / u_sizeRatio, 2.5, 7.0) + v_width * 0.5 : 0.0;
  #ifdef PICKING_MODE
  float reach = max(v_width * 0.5, 4.0);
  v_color = a_id;
  #else
  // Only as much is filled as there is to see.
  float beside = a_pattern > 2.5 ? 2.2 : 0.0;
  float reach = max(v_width * 0.5 + beside, v_arrow * 0.5) + 0.6;
  v_color = a_color;
  #endif
  v_side = a_along.y * reach;
  v_along = (t - first) * arc;
  v_left = (last - t) * arc;
  v_pattern = a_pattern;
  vec2 place = at + vec2(-tangent.y, tangent.x) * v_side;
  gl_Position = vec4(place / u_screen * 2.0 - 1.0, 0.0, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

uniform float u_feather;

varying float v_side;
varying float v_along;
varying float v_left;
varying float v_width;
varying float v_arrow;
varying float v_pattern;
varying vec4 v_color;

/** 1 inside of so much around the middle, 0 outside, soft in between. */
float within(float away, float reach) {
  return 1.0 - smoothstep(reach - u_feather * 0.5, reach + u_feather * 0.5, away);
}

/** How much there is of a stroke of this length that comes again after so much. */
float strokes(float on, float period) {
  float at = abs(mod(v_along, period) - period * 0.5);
  return within(at, on * 0.5);
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  float away = abs(v_side);
  float line = within(away, v_width * 0.5);
  if (v_pattern > 2.5) line = within(abs(away - 1.7), v_width * 0.36);
  else if (v_pattern > 1.5) line *= strokes(v_width, v_width * 2.4);
  else if (v_pattern > 0.5) line *= strokes(7.0, 12.0);
  float head_length = v_arrow * 1.6;
  if (v_left < head_length) line = within(away, v_arrow * 0.5 * v_left / head_length);
  gl_FragColor = vec4(v_color.rgb * line, line);
  #endif
}
`;
