import type { Group } from '../../model/groups.ts';
import type { Camera, Id } from '../../model/view.ts';
import { BAND, type Gathered, groupNames, nameMarks, ruleMarks, shade, writeGroupNames } from './backdrop.ts';
import { linesBetween } from './column-room.ts';
import type { Spotlight } from './emphasis.ts';
import { groupToken } from './group-token.ts';
import type { Layer } from './layer.ts';
import { type Cued, type Named, Names } from './names.ts';
import { shrink, toScreen } from './optics.ts';
import type { Palette } from './palette.ts';
import { importance, middleOf } from './reducers.ts';
import type { RenderGraph } from './render-model.ts';

/** What is written at the edge, in the reader's words. */
export interface LabelledMark {
  from: number;
  to: number;
  label: string;
}

/** All that a frame is painted from. */
export interface Frame {
  graph: RenderGraph;
  camera: Camera;
  size: { width: number; height: number };
  palette: Palette;
  spotlight: Spotlight;
  groups: readonly Group[];
  groupNames: (key: string) => string;
  marks: readonly LabelledMark[];
  /** What the pointer is on. */
  card: Id | null;
}

/** What lies under the graph: the ground of groups and the lines of an axis. */
export function paintBelow(layer: Layer, frame: Frame): void {
  layer.clear();
  const isEmpty = frame.groups.length + frame.marks.length === 0;
  const context = isEmpty ? null : layer.context;
  if (!context) return;
  shade(context, gathered(frame), frame.palette);
  ruleMarks(context, marked(frame), frame.size.height, frame.palette);
}

/** The layer above it: names, cues and details. */
export function paintAbove(layer: Layer, frame: Frame): void {
  layer.clear();
  const { context } = layer;
  if (!context) return;
  const nodes = onScreen(frame);
  const card = frame.card ? (nodes.find(({ id }) => id === frame.card) ?? null) : null;
  const isBeside = frame.marks.length > 0;
  const names = groupNames(context, gathered(frame), frame.palette);
  const band = isBeside ? [{ left: 0, top: 0, width: frame.size.width, height: BAND }] : [];
  const taken = [...names, ...band];
  namesFor(context, frame.palette).write(nodes, cues(frame), {
    card,
    columns: isBeside ? roomInColumns(frame, nodes) : null,
    taken,
  });
  writeGroupNames(context, names, frame.palette);
  nameMarks(context, marked(frame), frame.size.width, frame.palette);
}

/** How much room there is for names beside nodes in columns. */
function roomInColumns(frame: Frame, nodes: readonly Named[]): { width: number; lines: number } {
  const marks = marked(frame);
  const gaps = marks.slice(1).map(({ from }, index) => from - (marks[index]?.to ?? 0));
  return { width: Math.min(260, Math.max(90, Math.min(...gaps, 310) - 50)), lines: linesBetween(nodes) };
}

const writers = new WeakMap<CanvasRenderingContext2D, { palette: Palette; names: Names }>();

/** One writer for as long as the colours stay, since it remembers how wide words are. */
function namesFor(context: CanvasRenderingContext2D, palette: Palette): Names {
  const known = writers.get(context);
  if (known?.palette === palette) return known.names;
  const names = new Names(context, palette);
  writers.set(context, { palette, names });
  return names;
}

/** So far outside of the screen a node's name can still reach into it. */
const BEYOND = 120;

function onScreen({ graph, camera, size, spotlight }: Frame): Named[] {
  const nodes: (Named & { weight: number })[] = [];
  const smaller = shrink(camera.ratio);
  graph.forEachNode((id, node) => {
    const { x, y } = toScreen(node, camera, size);
    if (x < -BEYOND || y < -BEYOND || x > size.width + BEYOND || y > size.height + BEYOND) return;
    const emphasis = spotlight.node(id);
    const { kind, label } = node;
    const radius = Math.max(1.5, node.size / smaller);
    nodes.push({ id, kind, label, x, y, radius, emphasis, weight: importance(emphasis, node.size) });
  });
  return nodes.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** On shorter lines than this nothing is written. */
const LEAST_LENGTH = 34;

function cues({ graph, camera, size, spotlight, palette }: Frame): Cued[] {
  const lines: Cued[] = [];
  // Where the graph is seen from so far that names hardly fit, cues do not.
  if (graph.size / Math.max(1, camera.ratio) > 4000) return lines;
  graph.forEachEdge((id, { label, look, bend }, _from, _to, from, to) => {
    if (!label && !look.isDenied) return;
    const [a, b] = [toScreen(from, camera, size), toScreen(to, camera, size)];
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    const { x, y } = middleOf(a, b, bend);
    if (length < LEAST_LENGTH || x < 0 || y < 0 || x > size.width || y > size.height) return;
    const emphasis = spotlight.edge(id);
    lines.push({ label, x, y, length, colour: palette.colour(look.token), isDenied: look.isDenied, emphasis });
  });
  return lines.sort((a, b) => Number(b.emphasis === 'chosen') - Number(a.emphasis === 'chosen'));
}

function gathered({ groups, groupNames, graph, camera, size }: Frame): Gathered[] {
  return groups.map(({ key, members }, index) => ({
    label: groupNames(key),
    token: groupToken(key, index),
    points: members.filter((id) => graph.hasNode(id)).map((id) => toScreen(graph.getNodeAttributes(id), camera, size)),
  }));
}

function marked({ marks, camera, size }: Frame) {
  const onScreen = (x: number) => toScreen({ x, y: 0 }, camera, size).x;
  return marks.map(({ from, to, label }) => ({ label, from: onScreen(from), to: onScreen(to) }));
}
