import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of Cypher. */
export interface CypherFile {
  /** Its name without `.cypher`. */
  name: string;
  /** For messages: `cypher/Claim/sources.cypher`. */
  file: string;
  /** The file as it is. */
  source: string;
}

/** What stands below one heading of a file. */
export interface Section {
  /** What the heading says; empty for what stands above the first heading. */
  heading: string;
  /** The offsets in the file between which the section stands, without its heading. */
  start: number;
  end: number;
}

/** The line of an offset in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Reads every file of Cypher in a folder, in the order of their names; not those in folders below it. */
export function readCypherFiles(folder: URL): CypherFile[] {
  const path = fileURLToPath(folder);
  const place = /cypher\/(?:\w+\/)?$/.exec(path)?.[0] ?? path;
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'));
  return files.sort().map((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    return { name: file.slice(0, -'.cypher'.length), file: `${place}${file}`, source };
  });
}

/**
 * Splits a file at its headings: comment lines that a pattern matches, whose first group is what the heading says.
 * @param heading with the flags `g` and `m`
 */
export function sectionsOf(source: string, heading: RegExp): Section[] {
  const headings = [...source.matchAll(heading)];
  const starts = [
    { heading: '', from: 0, start: 0 },
    ...headings.map((match) => ({ heading: match[1] ?? '', from: match.index, start: match.index + match[0].length })),
  ];
  return starts.map(({ heading: name, start }, place) => {
    return { heading: name, start, end: starts[place + 1]?.from ?? source.length };
  });
}

/** Above each statement of a mutation: `// read` or `// write`, with a word or two more where there are several. */
const STATEMENT_HEADING = /^\/\/ ((?:read|write)(?: [\w ]+)?)$/gm;

/** The statements of a mutation's file. @throws Error that names file and line */
export function statementsOf({ file, source }: Pick<CypherFile, 'file' | 'source'>): Section[] {
  const [above, ...sections] = sectionsOf(source, STATEMENT_HEADING);
  const stray = /^(?!\/\/)[ \t]*\S/m.exec(source.slice(0, above?.end));
  if (stray)
    throw new Error(
      `${file}:${lineAt(source, stray.index)}: a statement must stand below a line "// read …" or "// write …"`,
    );
  sections.forEach(({ heading, start }, place) => {
    if (sections.findIndex((section) => section.heading === heading) === place) return;
    throw new Error(`${file}:${lineAt(source, start)}: there are two statements "${heading}"`);
  });
  return sections;
}
