import type { Page } from 'playwright-core';

/** A timer that takes longer is not waited for. */
const LONGEST_TIMER_MS = 2_000;
const PATIENCE_MS = 15_000;

/** What a page has still to do, as {@link watchWork} counts it. */
interface Work {
  frames: Set<number>;
  timers: Set<number>;
  requests: Set<object>;
  /** Calls back when the next frame is drawn, without counting as work. */
  nextFrame(callback: () => void): void;
}

type Watched = typeof globalThis & { workOfPage: Work };

/** Runs in a page before its own scripts: counts the frames, short timers and requests that are not over. */
export function watchWork(longest: number): void {
  const [request, cancel] = [requestAnimationFrame.bind(globalThis), cancelAnimationFrame.bind(globalThis)];
  const [set, clear, load] = [setTimeout.bind(globalThis), clearTimeout.bind(globalThis), fetch.bind(globalThis)];
  const frames = new Set<number>();
  const timers = new Set<number>();
  const requests = new Set<object>();
  const nextFrame = (callback: () => void) => void request(callback);
  const replaced = {
    workOfPage: { frames, timers, requests, nextFrame } satisfies Work,
    requestAnimationFrame: (callback: FrameRequestCallback) => {
      const id = request((now) => {
        frames.delete(id);
        callback(now);
      });
      frames.add(id);
      return id;
    },
    cancelAnimationFrame: (id: number) => {
      frames.delete(id);
      cancel(id);
    },
    setTimeout: (callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const id = Number(
        set(() => {
          timers.delete(id);
          callback(...given);
        }, ms),
      );
      if (ms <= longest) timers.add(id);
      return id;
    },
    clearTimeout: (id: number | undefined) => {
      timers.delete(id ?? 0);
      clear(id);
    },
    fetch: async (...given: Parameters<typeof fetch>) => {
      requests.add(given);
      try {
        return await load(...given);
      } finally {
        requests.delete(given);
      }
    },
  };
  Object.assign(globalThis, replaced);
}

/** What {@link watchWork} is given. */
export const WATCHED = LONGEST_TIMER_MS;

/**
 * Waits until a page has nothing to do: no frame to draw, no timer or request to wait for, no graph that looks for its
 * places, no animation. Only then does it look the same for good.
 */
export async function atRest(page: Page): Promise<void> {
  const left = await page.evaluate(async (patience) => {
    const { workOfPage: work } = globalThis as Watched;
    const workLeft = () => [
      ...(work.frames.size > 0 ? ['a frame to draw'] : []),
      ...(work.timers.size > 0 ? ['a timer'] : []),
      ...(work.requests.size > 0 ? ['a request'] : []),
      ...(document.querySelector('.canvas[data-busy]') ? ['the layout'] : []),
      ...document.getAnimations().flatMap(({ playState }) => (playState === 'running' ? ['an animation'] : [])),
    ];
    const frame = () => new Promise<void>((resolve) => work.nextFrame(resolve));
    const end = performance.now() + patience;
    // What is drawn in one frame may ask for the next.
    for (let still = 0; still < 3; ) {
      await frame();
      const left = workLeft();
      still = left.length === 0 ? still + 1 : 0;
      if (performance.now() > end) return left;
    }
    return [];
  }, PATIENCE_MS);
  if (left.length > 0) throw new Error(`the page does not come to rest: ${left.join(', ')}`);
}
