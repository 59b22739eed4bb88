import type Sigma from 'sigma';

/** A canvas of one's own among those of sigma, as big and as sharp as they are. */
export class Layer {
  readonly #context: CanvasRenderingContext2D | null;
  /** Nothing was drawn since it was wiped. */
  #isBlank = true;
  readonly #canvas: HTMLCanvasElement;
  readonly #sigma: Sigma;

  constructor(sigma: Sigma, name: string, place: { beforeLayer: string } | { afterLayer: string }) {
    this.#sigma = sigma;
    this.#canvas = sigma.createCanvas(name, { ...place, style: { pointerEvents: 'none' } });
    this.#context = this.#canvas.getContext('2d');
  }

  /** What to draw with. */
  get context(): CanvasRenderingContext2D | null {
    this.#isBlank = false;
    return this.#context;
  }

  /** Wipes it, and fits it to the screen. */
  clear(): void {
    const { width, height } = this.#sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== wide || this.#canvas.height !== high) {
      Object.assign(this.#canvas, { width: wide, height: high });
      Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    } else if (this.#isBlank) return;
    this.#context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context?.clearRect(0, 0, width, height);
    this.#isBlank = true;
  }
}
