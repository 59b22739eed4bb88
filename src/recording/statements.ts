import { readCypherFiles, statementsOf } from '../graph/cypher-files.ts';

const mutations = statementsIn('Mutation');
const derived = statementsIn('derived');

/** The statement below the heading `section` in `cypher/Mutation/<mutation>.cypher`. @throws Error when there is none */
export function statement(mutation: string, section: string): string {
  return found(mutations, `Mutation/${mutation}.cypher`, section);
}

/** The statement below the heading `section` in `cypher/derived/<name>.cypher`. @throws Error when there is none */
export function derivedStatement(name: string, section: string): string {
  return found(derived, `derived/${name}.cypher`, section);
}

/** The statements of a folder, by file and heading: `Mutation/recordClaim.cypher write claims`. */
function statementsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readCypherFiles(new URL(`../../cypher/${folder}/`, import.meta.url)).flatMap((file) =>
      statementsOf(file).map(({ heading, start, end }) => [
        `${folder}/${file.name}.cypher ${heading}`,
        file.source.slice(start, end).trim(),
      ]),
    ),
  );
}

function found(statements: ReadonlyMap<string, string>, file: string, section: string): string {
  const text = statements.get(`${file} ${section}`);
  if (!text) throw new Error(`cypher/${file} has no statement "// ${section}"`);
  return text;
}
