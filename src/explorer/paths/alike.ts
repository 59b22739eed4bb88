import type { Language } from '../i18n/message.ts';
import type { Path } from './path.ts';
import { tellPath } from './tell.ts';
import { type Piece, textOf } from './wording.ts';

/** Paths whose sentences are identical. */
export interface Alike {
  pieces: Piece[];
  /** The shortest first. */
  paths: readonly [Path, ...Path[]];
}

/** The sentences of paths, with identical ones grouped, in the order of the paths. */
export function groupBySentence(paths: readonly Path[], language: Language): Alike[] {
  const bySentence = new Map<string, { pieces: Piece[]; paths: [Path, ...Path[]] }>();
  for (const path of paths) {
    const pieces = tellPath(path, language);
    const others = bySentence.get(textOf(pieces));
    if (others) others.paths.push(path);
    else bySentence.set(textOf(pieces), { pieces, paths: [path] });
  }
  return [...bySentence.values()];
}
