import { arrange } from '../../model/layouts/arrange.ts';
import type { Mark } from '../../model/layouts/arrangement.ts';
import { boxAround, startPlaces } from '../../model/layouts/places.ts';
import type { Camera, Id, Point, View } from '../../model/view.ts';
import { ForceLayout } from '../force/force.ts';
import { Glide } from './glide.ts';
import type { GraphRenderer } from './graph-renderer.ts';
import { framing, isAlike } from './optics.ts';
import type { RenderModel } from './render-model.ts';

/** The parts of the view that the layout depends on. */
export type LayoutSettings = Pick<View, 'layout' | 'time' | 'pinned' | 'camera' | 'grouping' | 'gathered'>;

/** Up to this number of nodes, the layout is computed first; above it, the nodes are shown while they move. */
const FEW = 400;
/** A double click is over by then. */
const REFIT_MS = 450;
/** More than this do not glide: it would stutter. */
const TOO_MANY_TO_GLIDE = 1500;

/** Runs the layouts, moves the nodes to their positions, and moves the camera until the reader does. */
export class LayoutController {
  /** Called when the marks at the edge have changed. */
  onMarks: (marks: readonly Mark[]) => void = () => {};
  /** Called when it begins or ends that nodes look for their places. */
  onBusy: (isBusy: boolean) => void = () => {};
  readonly #renderer: GraphRenderer;
  readonly #glide: Glide;
  readonly #isCalm: () => boolean;
  #force: ForceLayout | null = null;
  /** Where nodes stood in the layout by force, also those that are out of sight: what comes back comes back there. */
  #remembered = new Map<Id, Point>();
  /** What has found its place: it keeps it when something new comes. */
  #settled = new Set<Id>();
  #model: RenderModel | null = null;
  #settings: LayoutSettings | null = null;
  #bends: ReadonlyMap<string, number> = new Map();
  #hasLooked = false;
  #touchedAt = Number.NEGATIVE_INFINITY;
  #refitting: ReturnType<typeof setTimeout> | undefined;

  constructor(renderer: GraphRenderer, isCalm: () => boolean) {
    this.#renderer = renderer;
    this.#glide = new Glide(renderer);
    this.#isCalm = isCalm;
  }

  /** Follows what is to be seen. */
  follow(model: RenderModel, settings: LayoutSettings): void {
    const [before, settingsBefore] = [this.#model, this.#settings];
    this.#model = model;
    this.#settings = settings;
    if (settingsBefore?.layout === 'force' && settings.layout !== 'force') this.#leaveForce();
    const isNewLayout = settingsBefore?.layout !== settings.layout;
    const isRegrouped =
      settingsBefore?.grouping !== settings.grouping ||
      settingsBefore.gathered !== settings.gathered ||
      // Communities come later, when what finds them is loaded.
      (before?.groups.length === 0) !== (model.groups.length === 0);
    if (settings.layout === 'force') this.#byForce(model, settings, isNewLayout, isRegrouped && before !== null);
    else if (
      isNewLayout ||
      isRegrouped ||
      settingsBefore?.time.axis !== settings.time.axis ||
      !hasSameItems(before, model)
    )
      this.#byRule(model, settings);
    else this.#renderer.show({ ...model, bends: this.#bends }, new Map());
    this.#putPinned(settings, settingsBefore);
  }

  /** Looks where the view says; null is at everything. */
  look(camera: Camera | null): void {
    if (camera && isAlike(camera, this.#renderer.camera)) return;
    const target = camera ?? this.#whole(this.#renderer.places());
    if (this.#hasLooked) this.#go(new Map(), target);
    else this.#glide.jump({ places: new Map(), camera: target });
    this.#hasLooked = true;
  }

  /** To be called when something in the graph was pressed. */
  touched(): void {
    this.#touchedAt = performance.now();
  }

  /**
   * To be called when the drawing has another size. Where a press on the graph has opened a panel, the corner shows
   * what it showed, so that nothing runs away from under the pointer before a double click is over.
   */
  resized(): void {
    const [before, { x, y, ratio }] = [this.#renderer.size, this.#renderer.camera];
    this.#renderer.sigma.resize();
    const { width, height } = this.#renderer.size;
    this.#renderer.sigma.scheduleRender();
    if (!this.#hasLooked) return;
    if (this.#glide.movesCamera) {
      // The target was computed for the size before.
      const places = new Map([...this.#renderer.places(), ...this.#glide.places]);
      this.#glide.turn(this.#settings?.camera ?? this.#whole(places));
      return;
    }
    const isByPress = performance.now() - this.#touchedAt < 2 * REFIT_MS;
    const [right, down] = [(width - before.width) / 2, (height - before.height) / 2];
    if (!isByPress) this.#renderer.camera = this.#settings?.camera ?? this.#whole(this.#renderer.places());
    else this.#renderer.camera = { x: x + right * ratio, y: y - down * ratio, ratio };
    clearTimeout(this.#refitting);
    if (isByPress) this.#refitting = setTimeout(() => this.#refit(), REFIT_MS);
  }

  /** Brings a node into sight that is not. */
  reveal(id: Id): void {
    const at = this.#renderer.onScreen(id);
    const place = this.#renderer.placeOf(id);
    const { width, height } = this.#renderer.size;
    if (!at || !place || this.#glide.isUnderWay) return;
    if (at.x > 20 && at.y > 40 && at.x < width - 20 && at.y < height - 20) return;
    this.#go(new Map(), { ...place, ratio: Math.min(this.#renderer.camera.ratio, 1.5) });
  }

  /** A node is being dragged: it goes where the hand goes. */
  drag(id: Id, at: Point): void {
    this.#glide.stop();
    this.#renderer.place([[id, at]]);
    if (this.#settings?.layout === 'force') this.#remembered.set(id, at);
    this.#force?.hold(id, at);
  }

  /** Lays everything out again, as if it were opened anew. */
  again(): void {
    if (!this.#model || !this.#settings) return;
    this.#remembered = new Map();
    this.#settled = new Set();
    if (this.#settings.layout === 'force')
      this.#run(this.#model, this.#settings, new Set(), startPlaces(this.#model.drawing, new Map()));
    else this.#byRule(this.#model, this.#settings);
  }

  end(): void {
    clearTimeout(this.#refitting);
    this.#glide.stop();
    this.#force?.end();
  }

  #byForce(model: RenderModel, settings: LayoutSettings, isNewLayout: boolean, isRegrouped: boolean): void {
    const { places } = arrange({ ...model, view: settings, known: this.#remembered, aspect: this.#aspect });
    const ids = [...model.drawing.nodes.keys()];
    const hasNew = ids.some((id) => !this.#remembered.has(id) && !(id in settings.pinned));
    if (isNewLayout) this.onMarks([]);
    this.#renderer.show(model, places);
    if (hasNew || isRegrouped) {
      if (isRegrouped) this.#settled = new Set();
      this.#run(model, settings, new Set(ids.filter((id) => this.#settled.has(id))), places);
    } else if (isNewLayout) this.#go(places, settings.camera ?? this.#whole(places));
    else if (!settings.camera && this.#hasLooked && ids.some((id) => this.#isAway(id)))
      // What comes back, comes back to where it was: that must be in sight while nobody has chosen where to look.
      this.#go(new Map(), this.#whole(places));
  }

  #byRule(model: RenderModel, settings: LayoutSettings): void {
    const { places, marks, bends } = arrange({ ...model, view: settings, known: new Map(), aspect: this.#aspect });
    this.#bends = bends;
    this.onMarks(marks);
    const isFirst = this.#renderer.graph.order === 0;
    this.#renderer.show({ ...model, bends }, places);
    const target = settings.camera ?? this.#whole(places, marks.length > 0);
    if (isFirst) this.#glide.jump({ places, camera: target });
    else this.#go(places, target);
  }

  #run(model: RenderModel, settings: LayoutSettings, settled: ReadonlySet<Id>, places: ReadonlyMap<Id, Point>): void {
    const { drawing, groups, sizes } = model;
    this.#force ??= new ForceLayout((ids, moved, isDone) => this.#moved(ids, moved, isDone));
    this.#force.start({
      drawing,
      groups,
      places,
      settled,
      pinned: settings.pinned,
      room: roomFor(model, sizes),
      wider: widerOn(this.#aspect),
    });
    this.#busy(true);
  }

  #moved(ids: readonly Id[], moved: Float32Array, isDone: boolean): void {
    const isFew = ids.length <= FEW;
    if (!isDone && (isFew || this.#isCalm())) return;
    const places = new Map(ids.map((id, at) => [id, { x: moved[2 * at] ?? 0, y: moved[2 * at + 1] ?? 0 }]));
    for (const [id, at] of places) this.#remembered.set(id, at);
    const camera = this.#settings?.camera ? null : this.#whole(places);
    if (isDone) {
      for (const id of ids) this.#settled.add(id);
      this.#busy(false);
    }
    if (isFew) this.#go(places, camera);
    else this.#glide.jump({ places, camera });
  }

  #busy(isBusy: boolean): void {
    this.#renderer.move(isBusy);
    this.onBusy(isBusy);
  }

  #go(places: ReadonlyMap<Id, Point>, camera: Camera | null): void {
    if (this.#isCalm() || places.size > TOO_MANY_TO_GLIDE) this.#glide.jump({ places, camera });
    else this.#glide.start({ places, camera });
  }

  #isAway(id: Id): boolean {
    const at = this.#renderer.onScreen(id);
    const { width, height } = this.#renderer.size;
    return at !== null && (at.x < 0 || at.y < 0 || at.x > width || at.y > height);
  }

  get #aspect(): number {
    const { width, height } = this.#renderer.size;
    return width / Math.max(1, height);
  }

  #refit(): void {
    // On its way, the camera will come to where it shall look.
    if (!this.#hasLooked || this.#glide.movesCamera) return;
    if (this.#settings?.camera) this.#renderer.onCamera(this.#renderer.camera);
    else this.look(null);
  }

  #leaveForce(): void {
    this.#force?.stop();
    this.#busy(false);
  }

  /** What is pinned goes where it was pinned, and what is no longer stays where it is. */
  #putPinned({ pinned }: LayoutSettings, before: LayoutSettings | null): void {
    if (before?.pinned === pinned) return;
    const known = Object.entries(pinned).filter(([id]) => this.#renderer.graph.hasNode(id));
    this.#renderer.place(known);
    for (const [id, at] of known) {
      this.#remembered.set(id, at);
      this.#force?.hold(id, at);
    }
  }

  #whole(
    places: ReadonlyMap<Id, Point>,
    hasMarks = this.#settings?.layout === 'time' || this.#settings?.layout === 'chain',
  ): Camera {
    const drawn = [...places].filter(([id]) => this.#renderer.graph.hasNode(id)).map(([, at]) => at);
    return framing(boxAround(drawn), this.#renderer.size, hasMarks);
  }
}

/**
 * Names are wide and most screens are too, so that there is more room sideways; on a phone held upright there is less.
 */
function widerOn(aspect: number): number {
  if (aspect > 1.25) return 1.4;
  return aspect < 0.8 ? 0.75 : 1.1;
}

/** Around each node there is so much room, in pixels: in small graphs enough for its name. */
function roomFor({ drawing }: RenderModel, sizes: ReadonlyMap<Id, number>): (id: Id) => number {
  const isSmall = drawing.nodes.size <= 150;
  return (id) => (sizes.get(id) ?? 6) + (isSmall ? (drawing.nodes.get(id)?.kind === 'claim' ? 44 : 30) : 4);
}

function hasSameItems(before: RenderModel | null, { drawing }: RenderModel): boolean {
  if (!before) return false;
  const [a, b] = [before.drawing, drawing];
  if (a === b) return true;
  if (a.nodes.size !== b.nodes.size || a.edges.size !== b.edges.size) return false;
  return [...b.nodes.keys()].every((id) => a.nodes.has(id)) && [...b.edges.keys()].every((id) => a.edges.has(id));
}
