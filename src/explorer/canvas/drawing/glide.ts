import type { Camera, Id, Point } from '../../model/view.ts';
import type { GraphRenderer } from './graph-renderer.ts';
import { between } from './optics.ts';

/** Where nodes and the camera are going. */
export interface Target {
  places: ReadonlyMap<Id, Point>;
  camera: Camera | null;
}

/** So long it takes to get there. */
const DURATION_MS = 420;

/** Moves nodes and the camera to where they belong, so that the eye can follow. */
export class Glide {
  readonly #renderer: GraphRenderer;
  #frame = 0;
  #target: Target = { places: new Map(), camera: null };

  constructor(renderer: GraphRenderer) {
    this.#renderer = renderer;
  }

  /** At once, where nothing shall move or too much would. */
  jump({ places, camera }: Target): void {
    this.stop();
    this.#renderer.place(places);
    if (camera) this.#renderer.camera = camera;
  }

  start({ places, camera }: Target): void {
    this.stop();
    this.#target = { places, camera };
    const moves = [...places].flatMap(([id, to]) => {
      const from = this.#renderer.placeOf(id);
      return from ? [{ id, from, to }] : [];
    });
    const fromCamera = this.#renderer.camera;
    const begin = performance.now();
    const step = (now: number) => {
      const share = eased(Math.min(1, (now - begin) / DURATION_MS));
      this.#renderer.place(moves.map(({ id, from, to }) => [id, along(from, to, share)] as const));
      const { camera: target } = this.#target;
      if (target) this.#renderer.camera = between(fromCamera, target, share);
      this.#frame = share < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  get isUnderWay(): boolean {
    return this.#frame !== 0;
  }

  /** Whether the camera is on its way too. */
  get movesCamera(): boolean {
    return this.isUnderWay && this.#target.camera !== null;
  }

  /** Where nodes will be when they have arrived. */
  get places(): ReadonlyMap<Id, Point> {
    return this.#target.places;
  }

  /** Has the camera come to look elsewhere than it set out for. */
  turn(camera: Camera): void {
    this.#target = { ...this.#target, camera };
  }
}

function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Slow at both ends. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
}
