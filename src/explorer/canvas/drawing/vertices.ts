/**
 * Repeats what was written of an item's first vertex for its others, and writes at the end of each what differs between
 * them. Instances would need it only once, but where drawing is done in software each instance is a call of its own, and
 * 5,000 calls take a fifth of a second.
 */
export function repeatVertex(
  array: Float32Array,
  start: number,
  common: number,
  corners: readonly (readonly [number, number])[],
): void {
  const size = common + 2;
  for (const [index, [first, second]] of corners.entries()) {
    const at = start + index * size;
    if (index > 0) array.copyWithin(at, start, start + common);
    array[at + common] = first;
    array[at + common + 1] = second;
  }
}
