import { arrange } from '../../model/layouts/arrange.ts';
import type { Mark } from '../../model/layouts/arrangement.ts';
import { boxAround, startPlaces } from '../../model/layouts/places.ts';
import type { Camera, Id, Point, View } from '../../model/view.ts';
import { ForceLayout } from '../force/force.ts';
import { Glide } from './glide.ts';
import { framing, isAlike } from './optics.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

/** What the director follows of a view. */
export type Script = Pick<View, 'layout' | 'time' | 'pinned' | 'camera' | 'grouping' | 'gathered'>;

/** Up to so many things are laid out first, and then go to their places; more are seen while they find them. */
const FEW = 400;
/** A double click is over by then. */
const REFIT_MS = 450;
/** More than this do not glide: it would stutter. */
const TOO_MANY_TO_GLIDE = 1500;

/** Decides where things stand and go, and where the camera looks while nobody moves it. */
export class Director {
  /** Called when the marks at the edge have changed. */
  onMarks: (marks: readonly Mark[]) => void = () => {};
  /** Called when it begins or ends that things look for their places. */
  onBusy: (isBusy: boolean) => void = () => {};
  readonly #stage: Stage;
  readonly #glide: Glide;
  readonly #isCalm: () => boolean;
  #force: ForceLayout | null = null;
  /** Where things stood in the layout by force, also those that are out of sight: what comes back comes back there. */
  #remembered = new Map<Id, Point>();
  /** What has found its place: it keeps it when something new comes. */
  #settled = new Set<Id>();
  #scene: Scene | null = null;
  #script: Script | null = null;
  #bends: ReadonlyMap<string, number> = new Map();
  #hasLooked = false;
  #touchedAt = Number.NEGATIVE_INFINITY;
  #refitting: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: Stage, isCalm: () => boolean) {
    this.#stage = stage;
    this.#glide = new Glide(stage);
    this.#isCalm = isCalm;
  }

  /** Follows what is to be seen. */
  follow(scene: Scene, script: Script): void {
    const [before, scriptBefore] = [this.#scene, this.#script];
    this.#scene = scene;
    this.#script = script;
    if (scriptBefore?.layout === 'force' && script.layout !== 'force') this.#leaveForce();
    const isNewLayout = scriptBefore?.layout !== script.layout;
    const isRegrouped =
      scriptBefore?.grouping !== script.grouping ||
      scriptBefore.gathered !== script.gathered ||
      // Communities come later, when what finds them is loaded.
      (before?.groups.length === 0) !== (scene.groups.length === 0);
    if (script.layout === 'force') this.#byForce(scene, script, isNewLayout, isRegrouped && before !== null);
    else if (isNewLayout || isRegrouped || scriptBefore?.time.axis !== script.time.axis || !isSameCast(before, scene))
      this.#byRule(scene, script);
    else this.#stage.show({ ...scene, bends: this.#bends }, new Map());
    this.#putPinned(script, scriptBefore);
  }

  /** Looks where the view says; null is at everything. */
  look(camera: Camera | null): void {
    if (camera && isAlike(camera, this.#stage.camera)) return;
    const target = camera ?? this.#whole(this.#stage.places());
    if (this.#hasLooked) this.#go(new Map(), target);
    else this.#glide.jump({ places: new Map(), camera: target });
    this.#hasLooked = true;
  }

  /** To be called when something on the stage was pressed. */
  touched(): void {
    this.#touchedAt = performance.now();
  }

  /**
   * To be called when the stage has another size. Where a press on the stage has opened a panel, its corner shows what it
   * showed, so that nothing runs away from under the pointer before a double click is over.
   */
  resized(): void {
    const [before, { x, y, ratio }] = [this.#stage.size, this.#stage.camera];
    this.#stage.sigma.resize();
    const { width, height } = this.#stage.size;
    this.#stage.sigma.scheduleRender();
    if (!this.#hasLooked) return;
    if (this.#glide.movesCamera) {
      // What fits the stage was reckoned for its size before.
      const places = new Map([...this.#stage.places(), ...this.#glide.places]);
      this.#glide.turn(this.#script?.camera ?? this.#whole(places));
      return;
    }
    const isByPress = performance.now() - this.#touchedAt < 2 * REFIT_MS;
    const [right, down] = [(width - before.width) / 2, (height - before.height) / 2];
    if (!isByPress) this.#stage.camera = this.#script?.camera ?? this.#whole(this.#stage.places());
    else this.#stage.camera = { x: x + right * ratio, y: y - down * ratio, ratio };
    clearTimeout(this.#refitting);
    if (isByPress) this.#refitting = setTimeout(() => this.#refit(), REFIT_MS);
  }

  /** Brings a thing into sight that is not. */
  reveal(id: Id): void {
    const at = this.#stage.onScreen(id);
    const place = this.#stage.placeOf(id);
    const { width, height } = this.#stage.size;
    if (!at || !place || this.#glide.isUnderWay) return;
    if (at.x > 20 && at.y > 40 && at.x < width - 20 && at.y < height - 20) return;
    this.#go(new Map(), { ...place, ratio: Math.min(this.#stage.camera.ratio, 1.5) });
  }

  /** A thing is being dragged: it goes where the hand goes. */
  drag(id: Id, at: Point): void {
    this.#glide.stop();
    this.#stage.place([[id, at]]);
    if (this.#script?.layout === 'force') this.#remembered.set(id, at);
    this.#force?.hold(id, at);
  }

  /** Lays everything out again, as if it were opened anew. */
  again(): void {
    if (!this.#scene || !this.#script) return;
    this.#remembered = new Map();
    this.#settled = new Set();
    if (this.#script.layout === 'force')
      this.#run(this.#scene, this.#script, new Set(), startPlaces(this.#scene.drawing, new Map()));
    else this.#byRule(this.#scene, this.#script);
  }

  end(): void {
    clearTimeout(this.#refitting);
    this.#glide.stop();
    this.#force?.end();
  }

  #byForce(scene: Scene, script: Script, isNewLayout: boolean, isRegrouped: boolean): void {
    const { places } = arrange({ ...scene, view: script, known: this.#remembered, aspect: this.#aspect });
    const ids = [...scene.drawing.nodes.keys()];
    const hasNew = ids.some((id) => !this.#remembered.has(id) && !(id in script.pinned));
    if (isNewLayout) this.onMarks([]);
    this.#stage.show(scene, places);
    if (hasNew || isRegrouped) {
      if (isRegrouped) this.#settled = new Set();
      this.#run(scene, script, new Set(ids.filter((id) => this.#settled.has(id))), places);
    } else if (isNewLayout) this.#go(places, script.camera ?? this.#whole(places));
    else if (!script.camera && this.#hasLooked && ids.some((id) => this.#isAway(id)))
      // What comes back, comes back to where it was: that must be in sight while nobody has chosen where to look.
      this.#go(new Map(), this.#whole(places));
  }

  #byRule(scene: Scene, script: Script): void {
    const { places, marks, bends } = arrange({ ...scene, view: script, known: new Map(), aspect: this.#aspect });
    this.#bends = bends;
    this.onMarks(marks);
    const isFirst = this.#stage.graph.order === 0;
    this.#stage.show({ ...scene, bends }, places);
    const target = script.camera ?? this.#whole(places, marks.length > 0);
    if (isFirst) this.#glide.jump({ places, camera: target });
    else this.#go(places, target);
  }

  #run(scene: Scene, script: Script, settled: ReadonlySet<Id>, places: ReadonlyMap<Id, Point>): void {
    const { drawing, groups, sizes } = scene;
    this.#force ??= new ForceLayout((ids, moved, isDone) => this.#moved(ids, moved, isDone));
    this.#force.start({
      drawing,
      groups,
      places,
      settled,
      pinned: script.pinned,
      room: roomFor(scene, sizes),
      wider: widerOn(this.#aspect),
    });
    this.#busy(true);
  }

  #moved(ids: readonly Id[], moved: Float32Array, isDone: boolean): void {
    const isFew = ids.length <= FEW;
    if (!isDone && (isFew || this.#isCalm())) return;
    const places = new Map(ids.map((id, at) => [id, { x: moved[2 * at] ?? 0, y: moved[2 * at + 1] ?? 0 }]));
    for (const [id, at] of places) this.#remembered.set(id, at);
    const camera = this.#script?.camera ? null : this.#whole(places);
    if (isDone) {
      for (const id of ids) this.#settled.add(id);
      this.#busy(false);
    }
    if (isFew) this.#go(places, camera);
    else this.#glide.jump({ places, camera });
  }

  #busy(isBusy: boolean): void {
    this.#stage.move(isBusy);
    this.onBusy(isBusy);
  }

  #go(places: ReadonlyMap<Id, Point>, camera: Camera | null): void {
    if (this.#isCalm() || places.size > TOO_MANY_TO_GLIDE) this.#glide.jump({ places, camera });
    else this.#glide.start({ places, camera });
  }

  #isAway(id: Id): boolean {
    const at = this.#stage.onScreen(id);
    const { width, height } = this.#stage.size;
    return at !== null && (at.x < 0 || at.y < 0 || at.x > width || at.y > height);
  }

  get #aspect(): number {
    const { width, height } = this.#stage.size;
    return width / Math.max(1, height);
  }

  #refit(): void {
    // On its way, the camera will come to where it shall look.
    if (!this.#hasLooked || this.#glide.movesCamera) return;
    if (this.#script?.camera) this.#stage.onCamera(this.#stage.camera);
    else this.look(null);
  }

  #leaveForce(): void {
    this.#force?.stop();
    this.#busy(false);
  }

  /** What is pinned goes where it was pinned, and what is no longer stays where it is. */
  #putPinned({ pinned }: Script, before: Script | null): void {
    if (before?.pinned === pinned) return;
    const known = Object.entries(pinned).filter(([id]) => this.#stage.graph.hasNode(id));
    this.#stage.place(known);
    for (const [id, at] of known) {
      this.#remembered.set(id, at);
      this.#force?.hold(id, at);
    }
  }

  #whole(
    places: ReadonlyMap<Id, Point>,
    hasMarks = this.#script?.layout === 'time' || this.#script?.layout === 'chain',
  ): Camera {
    const drawn = [...places].filter(([id]) => this.#stage.graph.hasNode(id)).map(([, at]) => at);
    return framing(boxAround(drawn), this.#stage.size, hasMarks);
  }
}

/** Names are wide and most screens are too, so that there is more room sideways; on a phone held upright there is less. */
function widerOn(aspect: number): number {
  if (aspect > 1.25) return 1.4;
  return aspect < 0.8 ? 0.75 : 1.1;
}

/** Around each thing there is so much room, in pixels: in small graphs enough for its name. */
function roomFor({ drawing }: Scene, sizes: ReadonlyMap<Id, number>): (id: Id) => number {
  const isSmall = drawing.nodes.size <= 150;
  return (id) => (sizes.get(id) ?? 6) + (isSmall ? (drawing.nodes.get(id)?.kind === 'claim' ? 44 : 30) : 4);
}

function isSameCast(before: Scene | null, { drawing }: Scene): boolean {
  if (!before) return false;
  const [a, b] = [before.drawing, drawing];
  if (a === b) return true;
  if (a.nodes.size !== b.nodes.size || a.edges.size !== b.edges.size) return false;
  return [...b.nodes.keys()].every((id) => a.nodes.has(id)) && [...b.edges.keys()].every((id) => a.edges.has(id));
}
