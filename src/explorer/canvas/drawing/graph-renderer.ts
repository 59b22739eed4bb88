import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Camera, Id, Point, View } from '../../model/view.ts';
import type { Drawing } from '../../model/visible.ts';
import { lineProgram, MANY_LINES } from './edge-program.ts';
import { type Spotlight, spotlight } from './emphasis.ts';
import { Layer } from './layer.ts';
import { MANY_NODES } from './names.ts';
import { ShapeProgram } from './node-program.ts';
import { FRAME_BOX, fromScreen, fromSigma, shrink, toScreen, toSigma } from './optics.ts';
import { Pace } from './pace.ts';
import { type Frame, type LabelledMark, paintAbove, paintBelow } from './paint.ts';
import { type Palette, readPalette } from './palette.ts';
import { lineOf, shapeOf } from './reducers.ts';
import { apply, differ, type RenderEdge, type RenderGraph, type RenderModel, type RenderNode } from './render-model.ts';

/** A crowd rests when it has not moved for so long. */
const REST_MS = 120;

/** Where more than this goes at once, sigma is not told of each one. */
const MANY_GONE = 20;

/** What is highlighted. */
export interface Light {
  selected: Id | null;
  several: ReadonlySet<Id>;
  pinned: View['pinned'];
}

/** Sigma with its graph, kept in step with what is to be seen. It knows nothing of views, and asks for nothing. */
export class GraphRenderer {
  readonly sigma: Sigma<RenderNode, RenderEdge>;
  /** Called after each frame, when what hangs on the drawing has to follow. */
  onFrame: () => void = () => {};
  /** Called when the reader has moved the camera. */
  onCamera: (camera: Camera) => void = () => {};
  #graph: RenderGraph = new MultiDirectedGraph<RenderNode, RenderEdge>();
  readonly #container: HTMLElement;
  readonly #below: Layer;
  readonly #above: Layer;
  #palette: Palette;
  #model: RenderModel | null = null;
  #light: Light = { selected: null, several: new Set(), pinned: {} };
  #spotlight: Spotlight = { node: () => 'plain', edge: () => 'plain' };
  #marks: readonly LabelledMark[] = [];
  #groupNames: (key: string) => string = (key) => key;
  #hovered: Id | null = null;
  #isMovingItself = false;
  #writing: ReturnType<typeof setTimeout> | undefined;
  readonly #pace = new Pace();

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#palette = readPalette(container);
    const areLeftOut = () => this.#pace.leavesLinesOut;
    this.sigma = new Sigma<RenderNode, RenderEdge>(this.#graph, container, {
      nodeProgramClasses: { shape: ShapeProgram as never },
      nodeHoverProgramClasses: {},
      edgeProgramClasses: {
        // A line that is alone between its ends, and those that would lie on each other.
        straight: lineProgram(1, areLeftOut) as never,
        bent: lineProgram(12, areLeftOut) as never,
      },
      defaultNodeType: 'shape',
      defaultEdgeType: 'straight',
      nodeReducer: (id, node) => shapeOf(node, this.#spotlight.node(id), id in this.#light.pinned, this.#palette),
      edgeReducer: (id, edge) => lineOf(edge, this.#spotlight.edge(id), this.#palette),
      enableEdgeEvents: true,
      renderLabels: false,
      renderEdgeLabels: false,
      defaultDrawNodeHover: () => {},
      enableCameraRotation: false,
      allowInvalidContainer: true,
      stagePadding: 0,
      inertiaDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
      doubleClickZoomingRatio: 1,
      // Sigma's ratio is that of its square to the screen.
      zoomToSizeRatioFunction: () => shrink(this.camera.ratio),
    });
    this.sigma.setCustomBBox({ x: [...FRAME_BOX.x], y: [...FRAME_BOX.y] });
    this.#below = new Layer(this.sigma as unknown as Sigma, 'ground', { beforeLayer: 'edges' });
    this.#above = new Layer(this.sigma as unknown as Sigma, 'names', { afterLayer: 'nodes' });
    // Names and what is hovered are drawn in layers of our own: an empty one would be laid over the others all the
    // same.
    const canvases = this.sigma.getCanvases();
    for (const unused of ['edgeLabels', 'labels', 'hovers', 'hoverNodes']) canvases[unused]?.remove();
    this.sigma.on('beforeRender', () => this.#pace.draws());
    this.sigma.on('afterRender', () => this.#follow());
    this.sigma.getCamera().on('updated', () => {
      if (!this.#isMovingItself) this.onCamera(this.camera);
    });
    this.sigma.on('enterNode', ({ node }) => this.#hover(node));
    this.sigma.on('leaveNode', () => this.#hover(null));
  }

  /** What sigma draws, to be read only. */
  get graph(): RenderGraph {
    return this.#graph;
  }

  /** Where the camera stands. */
  get camera(): Camera {
    return fromSigma(this.sigma.getCamera(), this.size);
  }

  set camera(camera: Camera) {
    this.#isMovingItself = true;
    this.sigma.getCamera().setState(toSigma(camera, this.size));
    this.#isMovingItself = false;
  }

  get size() {
    return this.sigma.getDimensions();
  }

  /** Sets what is drawn. New nodes come where `places` says; known ones stay where they are. */
  show(model: RenderModel, places: ReadonlyMap<Id, Point>): void {
    this.#model = model;
    this.#spotlight = spotlight(model.drawing, this.#light.selected, this.#light.several);
    const difference = differ(this.#graph, model, places);
    // Lines would slow down the moving camera.
    this.sigma.setSetting('hideEdgesOnMove', model.drawing.edges.size > MANY_LINES);
    const gone = difference.nodesGone.length + difference.edgesGone.length;
    if (this.#hovered && !model.drawing.nodes.has(this.#hovered)) this.#hovered = null;
    if (gone <= MANY_GONE) {
      apply(this.#graph, difference);
      return;
    }
    // For each node that goes, sigma would look at the whole graph again: it gets another one.
    const graph = this.#graph.copy() as RenderGraph;
    apply(graph, difference);
    this.#graph = graph;
    this.sigma.setGraph(graph);
  }

  /** What stands out. */
  light(light: Light): void {
    this.#light = light;
    if (this.#model) this.#spotlight = spotlight(this.#model.drawing, light.selected, light.several);
    this.sigma.refresh({ schedule: true });
  }

  /** What is written at the edge and over groups. */
  caption(marks: readonly LabelledMark[], groupNames: (key: string) => string): void {
    this.#marks = marks;
    this.#groupNames = groupNames;
    this.sigma.scheduleRender();
  }

  /** Moves nodes. */
  place(moves: Iterable<readonly [Id, Point]>): void {
    for (const [id, { x, y }] of moves) {
      if (!this.#graph.hasNode(id)) continue;
      // Past the graph's own events: sigma would look at each node's attributes for each one that moves.
      const node = this.#graph.getNodeAttributes(id);
      node.x = x;
      node.y = y;
    }
    this.sigma.refresh({ partialGraph: {}, schedule: true });
  }

  /** Tells that nodes begin or end to look for their places, frame by frame. */
  move(isMoving: boolean): void {
    this.#pace.isMoving = isMoving;
    if (!isMoving) this.sigma.scheduleRender();
  }

  /** Where a node stands. */
  placeOf(id: Id): Point | null {
    if (!this.#graph.hasNode(id)) return null;
    const { x, y } = this.#graph.getNodeAttributes(id);
    return { x, y };
  }

  places(): Map<Id, Point> {
    return new Map(this.#graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  }

  /** Where it is on the screen, in pixels from the corner of the drawing. */
  onScreen(id: Id): Point | null {
    const place = this.placeOf(id);
    return place && toScreen(place, this.camera, this.size);
  }

  fromScreen(point: Point): Point {
    return fromScreen(point, this.camera, this.size);
  }

  /** To be called when the colours of the page have changed. */
  repaint(): void {
    this.#palette = readPalette(this.#container);
    this.sigma.refresh({ schedule: true });
  }

  end(): void {
    clearTimeout(this.#writing);
    this.sigma.kill();
  }

  get drawing(): Drawing | null {
    return this.#model?.drawing ?? null;
  }

  #hover(id: Id | null): void {
    this.#hovered = id;
    this.#container.style.cursor = id ? 'pointer' : '';
    this.#write();
  }

  /** Paints what lies under and over what sigma has drawn. */
  #follow(): void {
    paintBelow(this.#below, this.#frame());
    clearTimeout(this.#writing);
    if (this.#graph.order < MANY_NODES) this.#write();
    else {
      // While a crowd moves, names only hold it up.
      this.#above.clear();
      if (!this.#pace.isMoving) this.#writing = setTimeout(() => this.#write(), REST_MS);
    }
    this.onFrame();
  }

  #write(): void {
    paintAbove(this.#above, this.#frame());
  }

  #frame(): Frame {
    return {
      graph: this.#graph,
      camera: this.camera,
      size: this.size,
      palette: this.#palette,
      spotlight: this.#spotlight,
      groups: this.#model?.groups ?? [],
      groupNames: this.#groupNames,
      marks: this.#marks,
      card: this.#hovered,
    };
  }
}
