import { readCypherFiles, statementsOf } from '../graph/cypher-files.ts';

/** The statements that read and write for the mutations, by mutation and heading: `recordClaim write claims`. */
const statements = new Map<string, string>();
for (const file of readCypherFiles(new URL('../../cypher/Mutation/', import.meta.url))) {
  for (const { heading, start, end } of statementsOf(file)) {
    statements.set(`${file.name} ${heading}`, file.source.slice(start, end).trim());
  }
}

/** The statement below the heading `section` in `<mutation>.cypher`. @throws Error when there is none */
export function statement(mutation: string, section: string): string {
  const text = statements.get(`${mutation} ${section}`);
  if (!text) throw new Error(`cypher/Mutation/${mutation}.cypher has no statement "// ${section}"`);
  return text;
}
