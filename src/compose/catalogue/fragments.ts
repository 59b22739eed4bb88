import { readdirSync } from 'node:fs';
import { type CypherFile, readCypherFiles, sectionsOf } from '../../graph/cypher-files.ts';
import { binds, blank, outsideBraces, withoutComments } from './cypher.ts';
import { expandRules, type Rules } from './rules.ts';

/** One piece of Cypher of a file: all of it, or the part below `// start` or `// narrow`. */
export interface Part {
  /** The Cypher, without comment lines, with all rules expanded except `visible`, which depends on the request. */
  text: string;
  /** The variables of the contract that it binds. */
  binds: ReadonlySet<(typeof WORDS)[number]>;
  /** Whether it has a condition on the variable `attribution`. */
  asksAboutAttribution: boolean;
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
const OTHER_FOLDERS = new Set(['Mutation', 'derived', 'migrations', 'rules']);

/** Reads every fragment below a folder, by coordinate. */
export function readFragments(folder: URL, rules: Rules): Map<string, Fragment> {
  const fragments = new Map<string, Fragment>();
  for (const type of readdirSync(folder, { withFileTypes: true })) {
    if (!type.isDirectory() || OTHER_FOLDERS.has(type.name)) continue;
    for (const file of readCypherFiles(new URL(`${type.name}/`, folder))) {
      const fragment = readFragment(`${type.name}.${file.name}`, file, rules);
      fragments.set(fragment.coordinate, fragment);
    }
  }
  return fragments;
}

/** The headings of the two parts of a filter field. */
export const PART_HEADING = /^\/\/ (start|narrow)$/gm;

/** Reads one fragment from its text. */
function readFragment(coordinate: string, file: CypherFile, rules: Rules): Fragment {
  const fragment: Fragment = { ...file, coordinate };
  const [above, ...parts] = sectionsOf(file.source, PART_HEADING);
  if (above && parts.length === 0) return { ...fragment, body: readPart(file.source, rules) };
  for (const { heading, start, end } of parts) {
    fragment[heading as 'start' | 'narrow'] = readPart(file.source.slice(start, end), rules);
  }
  return fragment;
}

function readPart(source: string, rules: Rules): Part {
  const written = withoutComments(source);
  const blanked = blank(written);
  const text = expandRules(written, rules);
  const expression = /^WITH\s+((?:(?!\b(?:MATCH|WITH|UNWIND|CALL|WHERE)\b)[\s\S])+?)\s+AS\s+value$/.exec(text)?.[1];
  return {
    text,
    binds: new Set(WORDS.filter((word) => binds(word === 'attribution' ? outsideBraces(blanked) : blanked, word))),
    asksAboutAttribution: /(?<![.$:\w])attribution\b/.test(blanked),
    ...(expression === undefined ? {} : { expression }),
  };
}
