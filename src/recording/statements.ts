/**
 * The statements that write, read once at start from `cypher/Mutation/`. A file tells in its first line what its
 * mutation does; each statement in it stands below a line of its own: `// read` or `// write`, with a word or two more
 * where there are several.
 */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../cypher/Mutation/', import.meta.url);
const HEADING = /^\/\/ (?<name>(?:read|write)(?: [\w ]+)?)$/;

/** Takes one file apart: statement by heading. @throws Error that names file and line */
export function sectionsOf(file: string, content: string): Map<string, string> {
  const sections = new Map<string, string>();
  let name: string | undefined;
  content.split(/\r?\n/).forEach((line, index) => {
    const heading = HEADING.exec(line)?.groups?.name;
    if (heading !== undefined) {
      if (sections.has(heading)) throw new Error(`${file}:${index + 1}: there are two statements "${heading}"`);
      name = heading;
      sections.set(heading, '');
    } else if (name !== undefined) {
      sections.set(name, `${sections.get(name)}${line}\n`);
    } else if (line.trim() !== '' && !line.startsWith('//')) {
      throw new Error(`${file}:${index + 1}: a statement must stand below a line "// read …" or "// write …"`);
    }
  });
  return new Map([...sections].map(([heading, text]) => [heading, text.trim()]));
}

const statements = new Map<string, string>();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.cypher'))) {
  for (const [section, text] of sectionsOf(file, readFileSync(new URL(file, FOLDER), 'utf8'))) {
    statements.set(`${file.slice(0, -'.cypher'.length)} ${section}`, text);
  }
}

/** The statement below the heading `section` in `<mutation>.cypher`. @throws Error when there is none */
export function statement(mutation: string, section: string): string {
  const text = statements.get(`${mutation} ${section}`);
  if (!text) throw new Error(`cypher/Mutation/${mutation}.cypher has no statement "// ${section}"`);
  return text;
}
