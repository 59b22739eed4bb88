import { opening } from '../explorer/crowd.ts';
import { unfolding } from '../explorer/unfolding.ts';
import type { Result } from '../report.ts';

/** The explorer in a real browser; build it first. */
export async function explorer(): Promise<Result> {
  const found = [await opening(), await unfolding()];
  return {
    part: 'explorer',
    tables: found.map(({ table }) => table),
    targets: found.flatMap(({ targets }) => targets),
    notes: ['Chromium draws without a graphics card here.'],
  };
}
