import type { FromWorker, ToWorker } from './messages.ts';
import { ForceRun } from './run.ts';

/** So long it works before it looks at what came in. */
const STRETCH_MS = 30;

let run: ForceRun | null = null;
let number = 0;
/** What was sent last has been drawn: until then, nothing more is sent, so that the page never falls behind. */
let isAwaited = true;
let isUnderWay = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'run') {
    run = new ForceRun(data.task);
    number = data.number;
    isAwaited = true;
  } else if (data.type === 'stop') {
    run = null;
  } else if (data.number === number) {
    if (data.type === 'hold') run?.hold(data.node, data.x, data.y);
    else isAwaited = true;
  }
  if (!isUnderWay) work();
};

function work(): void {
  const until = performance.now() + STRETCH_MS;
  while (run && !run.isDone && performance.now() < until) run.step();
  if (run && isAwaited) {
    const places = run.places();
    const message: FromWorker = { number, places, isDone: run.isDone };
    self.postMessage(message, { transfer: [places.buffer] });
    isAwaited = false;
    if (message.isDone) run = null;
  }
  isUnderWay = run !== null && !run.isDone;
  // Not at once: messages are let in between.
  if (isUnderWay) setTimeout(work);
}
