import { readdirSync, readFileSync } from 'node:fs';
import { binds, blank, outsideBraces, parametersIn, withoutComments } from './cypher.ts';

/** One piece of Cypher of a file: the whole of it, or what stands under `// start` or `// narrow`. */
export interface Part {
  /** The Cypher, without comment lines. */
  text: string;
  /** The parameters it names, without the `$`. */
  parameters: ReadonlySet<string>;
  /** The variables it binds, of those that mean something to the composer. */
  binds: ReadonlySet<'node' | 'edge' | 'value' | 'type' | 'a'>;
  /** If it is no more than `WITH <expression> AS value`: that expression, over `this`. */
  expression?: string;
}

/** A file of `cypher/`: how one schema coordinate is reached. */
export interface Fragment {
  /** The schema coordinate, which is also the path: `Claim.sources` stands in `Claim/sources.cypher`. */
  coordinate: string;
  /** For messages: `cypher/Claim/sources.cypher`. */
  file: string;
  /** The file as it is, to find lines in. */
  source: string;
  /** The whole of a field's or ordering's file. */
  body?: Part;
  /** Where a filter field may start from: binds `node`, and `a` where it speaks of the saying. */
  start?: Part;
  /** How a filter field keeps fewer of what is bound already. */
  narrow?: Part;
}

const WORDS = ['node', 'edge', 'value', 'type', 'a'] as const;
/** Folders of `cypher/` that hold something else than fragments. */
const OTHER_FOLDERS = new Set(['Mutation', 'migrations']);

/** Reads every fragment below a folder, by coordinate. */
export function readFragments(folder: URL): Map<string, Fragment> {
  const fragments = new Map<string, Fragment>();
  for (const type of readdirSync(folder, { withFileTypes: true })) {
    if (!type.isDirectory() || OTHER_FOLDERS.has(type.name)) continue;
    for (const name of readdirSync(new URL(`${type.name}/`, folder))) {
      const source = readFileSync(new URL(`${type.name}/${name}`, folder), 'utf8');
      const fragment = readFragment(`${type.name}.${name.replace(/\.cypher$/, '')}`, source);
      fragments.set(fragment.coordinate, fragment);
    }
  }
  return fragments;
}

/** Reads one fragment from its text. */
function readFragment(coordinate: string, source: string): Fragment {
  const file = `cypher/${coordinate.replace('.', '/')}.cypher`;
  const pieces = source.split(/^\/\/ (start|narrow)$/m);
  const fragment: Fragment = { coordinate, file, source };
  if (pieces.length === 1) return { ...fragment, body: readPart(source) };
  for (let index = 1; index < pieces.length; index += 2) {
    fragment[pieces[index] as 'start' | 'narrow'] = readPart(pieces[index + 1] ?? '');
  }
  return fragment;
}

function readPart(source: string): Part {
  const text = withoutComments(source);
  const blanked = blank(text);
  const expression = /^WITH\s+((?:(?!\b(?:MATCH|WITH|UNWIND|CALL|WHERE)\b)[\s\S])+?)\s+AS\s+value$/.exec(text)?.[1];
  return {
    text,
    parameters: new Set(parametersIn(blanked).map((found) => found.name)),
    binds: new Set(WORDS.filter((word) => binds(word === 'a' ? outsideBraces(blanked) : blanked, word))),
    ...(expression === undefined ? {} : { expression }),
  };
}
