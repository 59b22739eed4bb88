import { readdirSync } from 'node:fs';
import { type CypherFile, readCypherFiles, sectionsOf } from '../../graph/cypher-files.ts';
import { binds, blank, outsideBraces, parametersIn, withoutComments } from './cypher.ts';

/** One piece of Cypher of a file: all of it, or the part below `// start` or `// narrow`. */
export interface Part {
  /** The Cypher, without comment lines. */
  text: string;
  /** The parameters it names, without the `$`. */
  parameters: ReadonlySet<string>;
  /** The variables of the contract that it binds. */
  binds: ReadonlySet<(typeof WORDS)[number]>;
  /** The expression over `this`, if the text is only `WITH <expression> AS value`. */
  expression?: string;
}

/** A file of `cypher/`: how one coordinate of the schema is answered. */
export interface Fragment extends CypherFile {
  /** The schema coordinate, which is also the path: `Claim.sources` is in `Claim/sources.cypher`. */
  coordinate: string;
  /** The text of a field or an ordering. */
  body?: Part;
  /** An anchored start for a filter field: binds `node`, and `attribution` if it passes through one. */
  start?: Part;
  /** The condition of a filter field on what is already bound. */
  narrow?: Part;
}

const WORDS = ['node', 'edge', 'value', 'type', 'attribution'] as const;
/** Folders of `cypher/` that contain no fragments. */
const OTHER_FOLDERS = new Set(['Mutation', 'migrations', 'rules']);

/** Reads every fragment below a folder, by coordinate. */
export function readFragments(folder: URL): Map<string, Fragment> {
  const fragments = new Map<string, Fragment>();
  for (const type of readdirSync(folder, { withFileTypes: true })) {
    if (!type.isDirectory() || OTHER_FOLDERS.has(type.name)) continue;
    for (const file of readCypherFiles(new URL(`${type.name}/`, folder))) {
      const fragment = readFragment(`${type.name}.${file.name}`, file);
      fragments.set(fragment.coordinate, fragment);
    }
  }
  return fragments;
}

/** The headings of the two parts of a filter field. */
export const PART_HEADING = /^\/\/ (start|narrow)$/gm;

/** Reads one fragment from its text. */
function readFragment(coordinate: string, file: CypherFile): Fragment {
  const fragment: Fragment = { ...file, coordinate };
  const [above, ...parts] = sectionsOf(file.source, PART_HEADING);
  if (above && parts.length === 0) return { ...fragment, body: readPart(file.source) };
  for (const { heading, start, end } of parts) {
    fragment[heading as 'start' | 'narrow'] = readPart(file.source.slice(start, end));
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
    binds: new Set(WORDS.filter((word) => binds(word === 'attribution' ? outsideBraces(blanked) : blanked, word))),
    ...(expression === undefined ? {} : { expression }),
  };
}
