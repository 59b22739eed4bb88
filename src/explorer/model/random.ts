/** A number from 0 to 1 (exclusive) that is always the same for the same text: FNV-1a, stirred as in MurmurHash3. */
export function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Numbers from 0 to 1 that look random and are always the same for the same seed. */
export function random(seed: string): () => number {
  let count = 0;
  return () => fraction(`${seed} ${count++}`);
}
