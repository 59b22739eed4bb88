/** A frame that takes longer cannot be followed by the next in time. */
const SLOW_MS = 90;

/**
 * Keeps watch on how long drawing takes. Where it takes long, as without a graphics card, lines are left out while nodes
 * move: they come back when nodes have found their places.
 */
export class Pace {
  /** Whether nodes are looking for their places, frame by frame. */
  isMoving = false;
  #isSlow = false;

  get leavesLinesOut(): boolean {
    return this.isMoving && this.#isSlow;
  }

  /** To be called before a frame with all that it has is drawn: the next one can only begin when it is done. */
  draws(): void {
    if (this.leavesLinesOut) return;
    const start = performance.now();
    requestAnimationFrame(() => {
      this.#isSlow = performance.now() - start > SLOW_MS;
    });
  }
}
